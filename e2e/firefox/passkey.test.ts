import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('Firefox makes no passkeys for an extension of its own: none is offered, and it is said why', async () => {
  const page = await browser.openPopup('#/settings/ways')
  const screen = playwrightScreen(page)
  await screen.see('heading', 'Ways to unlock')
  await screen.see('link', 'Add a recovery phrase')
  expect(await screen.readText()).toContain(
    'Firefox lets an extension make passkeys only in the name of websites',
  )
  expect(await screen.shows('link', 'Add a passkey')).toBe(false)
  await goTo(page, '#/settings/ways/add/passkey')
  await screen.see('heading', 'Add a passkey')
  expect(await screen.shows('button', 'Add passkey')).toBe(false)
})
