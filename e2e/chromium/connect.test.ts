import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { waitUntilReviewed } from '../flows/approve.ts'
import { ask, press, readResult } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { account, connectDapp, startWallet } from './support/startWallet.ts'

let browser: WalletBrowser
beforeEach(async () => {
  browser = await startWallet()
})
afterEach(() => browser.close())

test('a site that is not connected sees no account, and is told nothing but the network', async () => {
  const dapp = await browser.openPage(inject('dappUrl'))
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  expect(await ask(dapp, { method: 'eth_coinbase' })).toEqual({ result: null })
  expect(await ask(dapp, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
  expect(await ask(dapp, { method: 'net_version' })).toEqual({ result: '31337' })
  expect(await ask(dapp, { method: 'wallet_getPermissions' })).toEqual({ result: [] })
})

test('a connection shows who asks, and gives the account; the window closes after it', async () => {
  const dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Connect')
  expect(await screen.readText()).toContain(new URL(inject('dappUrl')).host)
  const closed = approval.waitForEvent('close')
  await screen.press('Connect')
  expect(await readResult(dapp, 'connect')).toEqual({
    state: 'done',
    value: { accounts: [account.toLowerCase()], chainId: '0x7a69' },
  })
  await closed
})

test('a rejected connection answers 4001, and leaves nothing behind', async () => {
  const dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  await playwrightScreen(await browser.approval()).press('Reject')
  const { state, value } = await readResult(dapp, 'connect')
  expect(state).toBe('failed')
  expect(value).toMatchObject({ error: { code: 4001 } })
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
})

test('closing the window is a rejection', async () => {
  const dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  await (await browser.approval()).close()
  expect((await readResult(dapp, 'connect')).value).toMatchObject({ error: { code: 4001 } })
})

test('a connected site is asked for nothing when it connects again, also after it was reloaded', async () => {
  const dapp = await connectDapp(browser)
  await dapp.reload()
  expect(await ask(dapp, { method: 'eth_requestAccounts' })).toEqual({ result: [account.toLowerCase()] })
})

test('a site may give its permission back (EIP-2255), and hears that it is gone', async () => {
  const dapp = await connectDapp(browser)
  await press(dapp, 'disconnect')
  expect((await readResult(dapp, 'disconnect')).state).toBe('done')
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  const refused = await ask(dapp, { method: 'personal_sign', params: ['0x00', account] })
  expect(refused).toMatchObject({ error: { code: 4100 } })
})

test('the permission is of the origin to the letter: another name of the same machine has none (A6)', async () => {
  await connectDapp(browser)
  const other = await browser.openPage(inject('dappUrl').replace('127.0.0.1', 'localhost'))
  expect(await ask(other, { method: 'eth_accounts' })).toEqual({ result: [] })
})
