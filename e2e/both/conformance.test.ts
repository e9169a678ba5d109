import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletState } from '../../test/conformance/expectOutcome.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { importWallet } from '../flows/importWallet.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { walkMethods } from '../flows/walkMethods.ts'
import { act, ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, password, startBrowser } from '../support/startWallet.ts'

let browser: WalletBrowser
let wallet: Page
let dapp: Page
beforeAll(async () => {
  browser = await startBrowser()
  wallet = await browser.onboarding()
  dapp = await browser.openPage(inject('dappUrl'))
})
afterAll(() => browser.close())

const walk = (state: WalletState) =>
  walkMethods({
    state,
    account: account.toLowerCase(),
    token: inject('deployments').usdc ?? '',
    ask: (request) => ask(dapp, request),
    dismiss: async () => (await browser.approval()).close(),
  })

async function connect(): Promise<void> {
  await approveAsked(browser, act(dapp, 'connect'), 'Connect')
}

test('a wallet that nobody set up answers every method as the table promises', async () => {
  expect(await walk('empty')).toEqual([])
})

test('a site that is not connected is answered as the table promises', async () => {
  const screen = playwrightScreen(wallet)
  await importWallet(screen, { phrase: devnetMnemonic, password })
  await selectNetwork(screen, 'Devnet')
  expect(await walk('unconnected')).toEqual([])
})

test('a connected site is answered as the table promises, and what is put before the person can be refused', async () => {
  await connect()
  expect(await walk('connected')).toEqual([])
})

test('a connected site that meets a locked wallet is answered as the table promises', async () => {
  await connect()
  await playwrightScreen(wallet).press('Lock')
  await playwrightScreen(wallet).see('button', 'Unlock')
  expect(await walk('locked')).toEqual([])
})
