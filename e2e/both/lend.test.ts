import {
  createTestClient,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  http,
  parseAbi,
  parseUnits,
  publicActions,
  toHex,
} from 'viem'
import { expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { approveIn } from '../flows/decideIn.ts'
import { ask } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const { usdc, dai, aavePool, aaveGateway, aaveTokenWeth, aaveDebtUsdc } = inject('deployments')
const chain = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) }).extend(publicActions)
const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function approveDelegation(address delegatee, uint256 amount)',
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
])
const balanceOf = (address: Hex) =>
  chain.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [account] })
const thief = `0x${'bad1'.repeat(10)}` as const
const lent = parseUnits('1000', 18)
const borrowed = parseUnits('25', 6)

const wallet = beginConnected()

/** Asks for a transaction. @returns the approval, once it is worked out, and the answer that is to come */
async function request(to: Hex, data: Hex, value = 0n) {
  const params = [{ from: account, to, data, value: toHex(value) }]
  const answer = ask(wallet.dapp, { method: 'eth_sendTransaction', params })
  const page = await wallet.browser.approval()
  await waitUntilReviewed(playwrightScreen(page), 'Confirm')
  return { page, screen: playwrightScreen(page), answer }
}

/** Asks for it, confirms it, and waits until it is in a block. @returns what the approval said */
async function send(...call: Parameters<typeof request>): Promise<string> {
  const { page, screen, answer } = await request(...call)
  const text = await screen.readText()
  await approveIn(page, 'Confirm')
  const sent = await answer
  if (!('result' in sent)) throw new Error(`It was refused: ${sent.error.message}`)
  await chain.waitForTransactionReceipt({ hash: sent.result as Hex })
  return text
}

test('lending and borrowing at Aave say for whom, and that a debt rises; the activity says the same', async () => {
  const allow = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [aavePool, lent] })
  await send(dai, allow)
  const supply = encodeFunctionData({ abi, functionName: 'supply', args: [dai, lent, account, 0] })
  expect(await send(aavePool, supply)).toContain('You lend 1,000 DAI to Aave.')

  const data = encodeFunctionData({ abi, functionName: 'borrow', args: [usdc, borrowed, 2n, 0, account] })
  const { page, screen, answer } = await request(aavePool, data)
  const text = await screen.readText()
  expect(text).toContain('You borrow 25 USDC from Aave.')
  expect(text).toContain('You would owe 25 variableDebtUSDC more.')
  expect(text).toContain('If what you put up loses 96 % of its worth, it can be sold to pay your debt.')
  expect(text).toMatch(/You owe more\s*\+?25 variableDebtUSDC/)
  expect(await findBarriers(page)).toEqual([])
  const before = await balanceOf(usdc)
  await approveIn(page, 'Confirm')
  await answer
  await expect.poll(async () => (await balanceOf(usdc)) - before).toBe(borrowed)
  expect(await balanceOf(aaveDebtUsdc)).toBeGreaterThanOrEqual(borrowed)

  const popup = await wallet.browser.openPopup('#/activity')
  await popup.getByText('Borrowed 25 USDC from Aave').first().waitFor()
  expect(await playwrightScreen(popup).readText()).not.toContain('Not exactly as promised')
  await popup.close()
})

test('coins that are lent are told and kept as what they are', async () => {
  const data = encodeFunctionData({ abi, functionName: 'depositETH', args: [aavePool, account, 0] })
  const before = await balanceOf(aaveTokenWeth)
  const text = await send(aaveGateway, data, parseUnits('2', 18))
  expect(text).toContain('You lend 2 ETH to Aave.')
  expect(text).not.toContain('The wallet does not know this contract')
  expect((await balanceOf(aaveTokenWeth)) - before).toBe(parseUnits('2', 18))
  const popup = await wallet.browser.openPopup('#/activity')
  await popup.getByText('Lent 2 ETH to Aave').first().waitFor()
  expect(await playwrightScreen(popup).readText()).not.toContain('Not exactly as promised')
  await popup.close()
})

test('leave for a stranger to borrow in one’s name is a danger, with the whole address', async () => {
  const data = encodeFunctionData({ abi, functionName: 'approveDelegation', args: [thief, borrowed] })
  const { page, screen, answer } = await request(aaveDebtUsdc, data)
  expect(await screen.shows('checkbox', 'I understand the risk')).toBe(true)
  const text = await screen.readText()
  expect(text).toContain('Somebody else may borrow in your name')
  expect(text.toLowerCase().replaceAll(/\s/g, '')).toContain(thief)
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Reject')
  expect(await answer).toMatchObject({ error: { code: 4001 } })
})
