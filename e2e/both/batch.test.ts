import type { Page } from 'playwright'
import { createTestClient, erc20Abi, http, parseUnits, publicActions } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { press, readResult } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, connectDapp, startWallet } from '../support/startWallet.ts'

const { usdc, weth, simple7702Account } = inject('deployments')
const chain = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) }).extend(publicActions)
const balance = (token: `0x${string}`) =>
  chain.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [account] })
const code = () => chain.getCode({ address: account })

let browser: WalletBrowser
let dapp: Page
let before: { usdc: bigint; weth: bigint; sent: number }
beforeAll(async () => {
  browser = await startWallet()
  dapp = await connectDapp(browser)
})
beforeEach(async () => {
  before = {
    usdc: await balance(usdc),
    weth: await balance(weth),
    sent: await chain.getTransactionCount({ address: account }),
  }
})
afterEach(async () => {
  await chain.setCode({ address: account, bytecode: '0x' })
})
afterAll(() => browser.close())

const countSent = async () => (await chain.getTransactionCount({ address: account })) - before.sent

/** Presses the dApp's one button. @returns the review that opens for both of its calls */
async function askForBoth(): Promise<Page> {
  await press(dapp, 'approve-and-swap')
  const approval = await browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Confirm')
  return approval
}

async function expectSwapped(): Promise<void> {
  expect(await balance(usdc)).toBe(before.usdc - parseUnits('100', 6))
  expect(await balance(weth)).toBeGreaterThan(before.weth)
}

test('approve and swap take one confirmation, and are one transaction of the upgraded account', async () => {
  const approval = await askForBoth()
  const text = await playwrightScreen(approval).readText()
  expect(text).toContain('2 actions at once')
  expect(text).toContain('Your account is upgraded')
  expect(text).toContain('Delegation')
  expect(await findBarriers(approval)).toEqual([])
  await approve(playwrightScreen(approval), 'Confirm')
  const { state, value } = await readResult(dapp, 'approve-and-swap')
  expect({ state, status: value.status, atomic: value.atomic }).toEqual({
    state: 'done',
    status: 200,
    atomic: true,
  })
  expect(value.receipts).toHaveLength(1)
  await expectSwapped()
  // The delegation uses a nonce of its own.
  expect(await countSent()).toBe(2)
  expect(await code()).toBe(`0xef0100${simple7702Account.slice(2).toLowerCase()}`)
})

test('one after the other they are two transactions, of an account that stays as it is', async () => {
  const approval = await askForBoth()
  await approval.getByRole('radio', { name: /^One after the other/ }).check()
  await approve(playwrightScreen(approval), 'Confirm')
  const { value } = await readResult(dapp, 'approve-and-swap')
  expect(value).toMatchObject({ status: 200, atomic: false })
  expect(value.receipts).toHaveLength(2)
  await expectSwapped()
  expect(await countSent()).toBe(2)
  expect(await code()).toBeUndefined()
})

test('one that is rejected sends nothing (4001); all or nothing needs the upgrade (5750)', async () => {
  for (const code of [4001, 5750]) {
    await dapp.locator('#all-or-nothing').setChecked(code === 5750)
    const approval = await askForBoth()
    await playwrightScreen(approval).press('Reject')
    const { value } = await readResult(dapp, 'approve-and-swap')
    expect(value).toMatchObject({ error: { code } })
  }
  await dapp.locator('#all-or-nothing').setChecked(false)
  expect(await countSent()).toBe(0)
})

test('the delegation is shown, and ends where it is shown', async () => {
  await approve(playwrightScreen(await askForBoth()), 'Confirm')
  await readResult(dapp, 'approve-and-swap')
  const popup = await browser.openPopup(
    `#/accounts/account/${encodeURIComponent(`eip155:0:${account.toLowerCase()}`)}`,
  )
  await popup.getByRole('link', { name: 'Whose code this account follows' }).click()
  await popup.getByText('It follows Simple7702Account.').waitFor()
  expect(await findBarriers(popup)).toEqual([])
  await popup.getByRole('button', { name: 'End the delegation' }).click()
  await approve(playwrightScreen(popup), 'Confirm')
  await expect.poll(code, { timeout: 20_000 }).toBeUndefined()
  await popup.close()
})
