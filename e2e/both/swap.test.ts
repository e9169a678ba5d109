import {
  createTestClient,
  encodeFunctionData,
  type Hex,
  http,
  parseAbi,
  parseEther,
  parseUnits,
  publicActions,
  toHex,
  walletActions,
} from 'viem'

import { beforeAll, describe, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { approveIn } from '../flows/decideIn.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { measureChanges } from '../support/measureChanges.ts'
import { type Change, parseChange } from '../support/parseChange.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const wallet = beginConnected()

/** Confirms what the dApp asked for. @returns the balance changes that the approval promised */
async function confirm(action: string): Promise<Change[]> {
  await press(wallet.dapp, action)
  const screen = playwrightScreen(await wallet.browser.approval())
  await waitUntilReviewed(screen, 'Confirm')
  const promised = (await screen.readList('Balance changes')).map(parseChange)
  await approve(screen, 'Confirm')
  return promised
}

describe.each(['v3', 'v2'])('on Uniswap %s', (venue) => {
  beforeAll(async () => {
    await wallet.dapp.locator('#venue').selectOption(venue)
  })

  test('what an approval of USDC promises is what the receipt shows', async () => {
    await press(wallet.dapp, 'approve-usdc')
    const screen = playwrightScreen(await wallet.browser.approval())
    await waitUntilReviewed(screen, 'Confirm')
    expect(await screen.readText()).toMatch(/100(\.0+)? USDC/)
    await approve(screen, 'Confirm')
    const { state, value } = await readResult(wallet.dapp, 'approve-usdc')
    expect(state).toBe('done')
    expect(value).toMatchObject({ status: 'success', allowance: parseUnits('100', 6).toString() })
  })

  test('a swap of USDC pays to the wei what was promised, and receives within the slippage shown', async () => {
    await expectSwap('swap-usdc-for-weth', { pay: 'USDC', paid: parseUnits('100', 6), receive: 'WETH' })
  })

  test('a swap of ether does as well', async () => {
    await expectSwap('swap-eth-for-usdc', { pay: 'ETH', paid: parseUnits('0.1', 18), receive: 'USDC' })
  })
})

const other = getDevnetAccount(5).address
const abi = parseAbi([
  'function swapExactETHForTokens(uint256 least, address[] path, address recipient, uint256 deadline) payable',
])

test('a bad price may move a little after it was understood, and no more; what was shown is sent', async () => {
  const { weth, usdc, uniswapV2Router: to } = inject('deployments')
  const chain = createTestClient({ account: other, mode: 'anvil', transport: http(inject('rpcUrl')) })
    .extend(publicActions)
    .extend(walletActions)
  const buy = (recipient: Hex) =>
    encodeFunctionData({
      ...{ abi, functionName: 'swapExactETHForTokens' },
      args: [1n, [weth, usdc], recipient, 2n ** 40n],
    })
  // Somebody else buys from the same pool before. How much gas that takes depends on the time since the last trade.
  const buyBefore = async (ether: string) => {
    const tx = { to, data: buy(other), value: parseEther(ether), gas: 300_000n, chain: null }
    const hash = await chain.sendTransaction(tx)
    await chain.mine({ blocks: 2 })
    expect(await chain.waitForTransactionReceipt({ hash })).toMatchObject({ status: 'success' })
  }
  const data = buy(account)
  const value = toHex(parseEther('250'))
  const params = [{ from: account, to, data, value }]
  const answer = ask(wallet.dapp, { method: 'eth_sendTransaction', params })
  const page = await wallet.browser.approval()
  const screen = playwrightScreen(page)
  await waitUntilReviewed(screen, 'Confirm')
  const danger = page.locator('[data-risk=swap-bad-price]')
  const tick = page.getByRole('checkbox', { name: 'I understand the risk' })
  await tick.check()
  const understood = await danger.allInnerTexts()

  // The screen looks again by itself, every 12 s.
  await buyBefore('1')
  await expect.poll(() => danger.allInnerTexts(), { timeout: 30_000 }).not.toEqual(understood)
  expect(await tick.isChecked()).toBe(true)
  await waitUntil('The button', () => screen.canPress('Confirm'))

  await buyBefore('150')
  await page.getByText('Updated: a danger is new or got worse').first().waitFor()
  expect(await tick.isChecked()).toBe(false)
  expect(await screen.canPress('Confirm')).toBe(false)
  await approveIn(page, 'Confirm')
  const sent = await answer
  if (!('result' in sent)) throw new Error(`It was refused: ${sent.error.message}`)
  const hash = sent.result as Hex
  const found = await chain.getTransaction({ hash })
  expect([found.to, found.input, toHex(found.value)]).toEqual([to.toLowerCase(), data, value])
})

test('the activity tells the swap in words, as confirmed', async () => {
  const popup = await wallet.browser.openPopup('#/activity')
  await popup.getByText(/Swap/).first().waitFor()
  await popup.close()
})

async function expectSwap(
  action: string,
  expected: { pay: 'USDC' | 'ETH'; paid: bigint; receive: 'USDC' | 'WETH' },
): Promise<void> {
  const promised = await confirm(action)
  const { state, value } = await readResult(wallet.dapp, action)
  expect(value).toMatchObject({ status: 'success' })
  expect(state).toBe('done')
  const chain = { rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }
  const { changes } = await measureChanges(chain, account, value.hash as Hex)
  const paid = promised.find(({ symbol }) => symbol === expected.pay)?.amount
  const received = promised.find(({ symbol }) => symbol === expected.receive)?.amount
  expect(promised).toHaveLength(2)
  expect(paid).toBe(-expected.paid)
  expect(changes[expected.pay]).toBe(paid)
  expect(received).toBeGreaterThan(0n)
  expect(changes[expected.receive]).toBeGreaterThanOrEqual(BigInt(value.minimum as string))
  expect(changes[expected.receive]).toBe(received)
}
