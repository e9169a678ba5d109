import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unlock } from '../flows/unlock.ts'
import { command } from './support/command.ts'
import { ask } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { connectDapp, password, startWallet } from './support/startWallet.ts'

let browser: WalletBrowser
let dapp: Page
beforeAll(async () => {
  browser = await startWallet()
  dapp = await connectDapp(browser)
})
afterAll(() => browser.close())

test('one press locks, disconnects every site, and tells their pages', async () => {
  const popup = await browser.openPopup('#/settings')
  await playwrightScreen(popup).press('Lock everywhere and disconnect all sites')
  await playwrightScreen(popup).see('button', 'Unlock')
  await dapp.getByText('accountsChanged: none').waitFor()
  await unlock(playwrightScreen(popup), password)
  await playwrightScreen(popup).see('heading', 'Settings')
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  await popup.close()
})

test('after four wrong passwords the wait outlives the worker, and the right one opens after it', async () => {
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await command(popup, 'lock', {})
  await screen.see('button', 'Unlock')
  for (let index = 0; index < 4; index++) {
    await expect(command(popup, 'unlock', { password: 'not this one' })).rejects.toThrow('not the password')
  }
  await popup.getByText(/You can try again in \d+ second/).waitFor()
  await browser.killWorker()
  await expect(command(popup, 'unlock', { password })).rejects.toThrow('Too many wrong tries')
  await expect.poll(() => popup.getByText('Too many wrong tries').count(), { timeout: 20_000 }).toBe(0)
  await unlock(screen, password)
  await screen.see('button', 'Lock')
})
