import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { importWallet } from '../flows/importWallet.ts'
import { launchFirefox, type WalletFirefox } from './support/launchFirefox.ts'
import { puppeteerScreen } from './support/puppeteerScreen.ts'

let browser: WalletFirefox
beforeAll(async () => {
  browser = await launchFirefox({ browserPath: inject('browserPath'), extensionDir: inject('extensionDir') })
})
afterAll(() => browser.close())

test('Firefox makes no passkeys for an extension of its own: none is offered, and it is said why', async () => {
  const page = await browser.onboarding()
  const screen = puppeteerScreen(page)
  await importWallet(screen, { phrase: devnetMnemonic, password: 'correct horse battery staple 7' })
  await page.evaluate(() => {
    location.hash = '#/settings/ways'
  })
  await screen.see('heading', 'Ways to unlock')
  await screen.see('link', 'Add a recovery phrase')
  expect(await screen.readText()).toContain(
    'Firefox lets an extension make passkeys only in the name of web sites',
  )
  expect(await screen.shows('link', 'Add a passkey')).toBe(false)
  await page.evaluate(() => {
    location.hash = '#/settings/ways/add/passkey'
  })
  await screen.see('heading', 'Add a passkey')
  expect(await screen.shows('button', 'Add passkey')).toBe(false)
})
