import { type Address, parseEther } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import { approve } from '../flows/approve.ts'
import { createWallet, revealPhrase } from '../flows/createWallet.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { send } from '../flows/send.ts'
import { unlock } from '../flows/unlock.ts'
import { createSecretFinder } from '../support/findSecrets.ts'
import { press, readResult } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { type Holding, readProfile, readWithinReach } from './support/readEverything.ts'
import { startBrowser } from './support/startWallet.ts'

const password = 'canary-of-the-coalmine-4711'

let browser: WalletBrowser
let address: Address
let findSecrets: (text: string) => string[]
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('a new wallet leaves its phrase and password nowhere (D3)', async () => {
  const page = await browser.onboarding()
  const words = await createWallet(playwrightScreen(page), password)
  findSecrets = createSecretFinder({ phrase: words.join(' '), password })
  address = mnemonicToAccount(words.join(' ')).address
  await connectAs(8).sendTransaction({ to: address, value: parseEther('5') })
  await selectNetwork(playwrightScreen(page), 'Devnet')
  const holdings = await readWithinReach(browser)
  for (const place of ['storage.local', 'storage.session']) {
    expect(holdings.find((holding) => holding.place === place)?.text).toContain(address.toLowerCase())
  }
  expect(find(holdings)).toEqual([])
})

test('neither does connecting, signing and sending', async () => {
  const dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  await approve(playwrightScreen(await browser.approval()), 'Connect')
  await readResult(dapp, 'connect')
  await press(dapp, 'sign-message')
  await approve(playwrightScreen(await browser.approval()), 'Sign')
  expect((await readResult(dapp, 'sign-message')).state).toBe('done')
  const popup = await browser.openPopup()
  await send(playwrightScreen(popup), { recipient: getDevnetAccount(6).address, asset: /ETH/, amount: '0.1' })
  expect(find(await readWithinReach(browser))).toEqual([])
})

test('neither does looking at the phrase, once one has turned away', async () => {
  const popup = await browser.openPopup('#/settings/phrase')
  const screen = playwrightScreen(popup)
  await screen.fill('Password', password)
  await screen.press('Continue')
  const words = await revealPhrase(screen)
  expect(findSecrets(words.join(' '))).not.toEqual([])
  await screen.press('Back')
  expect(find(await readWithinReach(browser))).toEqual([])
})

test('neither does locking, a wrong password and unlocking', async () => {
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await screen.press('Lock')
  await unlock(screen, `${password}!`)
  await popup
    .getByText(/wrong|not the password|does not/i)
    .first()
    .waitFor()
  await screen.fill('Password', '')
  expect(find(await readWithinReach(browser))).toEqual([])
  await unlock(screen, password)
  await screen.see('button', 'Lock')
  expect(find(await readWithinReach(browser))).toEqual([])
})

test('nothing of it is in the files that the browser wrote (D2)', async () => {
  const files = await readProfile(browser)
  expect(files.some(({ text }) => text.includes(address.toLowerCase()))).toBe(true)
  expect(find(files)).toEqual([])
})

test('nothing at all was written to the console', () => {
  expect(browser.consoleLines).toEqual([])
})

/** @returns where which secret was found */
function find(holdings: readonly Holding[]): string[] {
  return holdings.flatMap(({ place, text }) => findSecrets(text).map((secret) => `${secret} in ${place}`))
}
