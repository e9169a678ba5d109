import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { approveIn, rejectIn } from '../flows/decideIn.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, startWallet } from '../support/startWallet.ts'

/** What pages read and called before EIP-1193. */
type Legacy = Readonly<Record<'chainId' | 'networkVersion' | 'selectedAddress', unknown>> & {
  enable(): Promise<unknown>
}

// One wallet for all: what a test leaves connected, the next ones find connected.
let browser: WalletBrowser
let dapp: Page
beforeAll(async () => {
  browser = await startWallet()
  dapp = await browser.openPage(inject('dappUrl'))
})
afterAll(() => browser.close())

test('a site that is not connected sees no account, and is told nothing but the network', async () => {
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  expect(await ask(dapp, { method: 'eth_coinbase' })).toEqual({ result: null })
  expect(await ask(dapp, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
  expect(await ask(dapp, { method: 'net_version' })).toEqual({ result: '31337' })
  expect(await ask(dapp, { method: 'wallet_getPermissions' })).toEqual({ result: [] })
})

test('a rejected connection answers 4001, and leaves nothing behind', async () => {
  await press(dapp, 'connect')
  await rejectIn(await browser.approval())
  const { state, value } = await readResult(dapp, 'connect')
  expect(state).toBe('failed')
  expect(value).toMatchObject({ error: { code: 4001 } })
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
})

test('closing the window is a rejection', async () => {
  await press(dapp, 'connect')
  await (await browser.approval()).close()
  expect((await readResult(dapp, 'connect')).value).toMatchObject({ error: { code: 4001 } })
})

test('a spending limit that is about to be set follows the network that is chosen', async () => {
  await press(dapp, 'connect')
  const approval = await browser.approval()
  await approval.getByText('Details', { exact: true }).click()
  await playwrightScreen(approval).choose('Network it starts on', 'Polygon')
  const limited = approval.getByLabel('Limit for', { exact: true }).locator('option:checked')
  expect(await limited.textContent()).toBe('POL on Polygon')
  await rejectIn(approval)
  expect((await readResult(dapp, 'connect')).state).toBe('failed')
})

test('a connection shows who asks, and gives the account; the window closes after it', async () => {
  await press(dapp, 'connect')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Connect')
  expect(await screen.readText()).toContain(new URL(inject('dappUrl')).host)
  await approveIn(approval, 'Connect')
  expect(await readResult(dapp, 'connect')).toEqual({
    state: 'done',
    value: { accounts: [account.toLowerCase()], chainId: '0x7a69' },
  })
})

test('a connected site is asked for nothing when it connects again, also after it was reloaded', async () => {
  await dapp.reload()
  expect(await ask(dapp, { method: 'eth_requestAccounts' })).toEqual({ result: [account.toLowerCase()] })
})

test('pages of before EIP-1193 are answered by what they read and call', async () => {
  const read = await dapp.evaluate(async () => {
    const { ethereum } = window as unknown as { ethereum: Legacy }
    const accounts = await ethereum.enable()
    const { chainId, networkVersion, selectedAddress } = ethereum
    return { accounts, chainId, networkVersion, selectedAddress }
  })
  expect(read).toEqual({
    accounts: [account.toLowerCase()],
    chainId: '0x7a69',
    networkVersion: '31337',
    selectedAddress: account.toLowerCase(),
  })
})

test('the permission is of the origin to the letter: another name of the same machine has none (A6)', async () => {
  const other = await browser.openPage(inject('dappUrl').replace('127.0.0.1', 'localhost'))
  expect(await ask(other, { method: 'eth_accounts' })).toEqual({ result: [] })
})

test('a site may give its permission back (EIP-2255), and hears that it is gone', async () => {
  await press(dapp, 'disconnect')
  expect((await readResult(dapp, 'disconnect')).state).toBe('done')
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  const refused = await ask(dapp, { method: 'personal_sign', params: ['0x00', account] })
  expect(refused).toMatchObject({ error: { code: 4100 } })
})
