import { type Hex, parseUnits } from 'viem'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { press, readResult } from '../support/dapp.ts'
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
