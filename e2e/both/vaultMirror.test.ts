import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { createWallet } from '../flows/createWallet.ts'
import { unlock } from '../flows/unlock.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { password, startBrowser } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('a wallet whose storage was wiped comes back from IndexedDB, and its password opens it', async () => {
  const page = await browser.onboarding()
  await createWallet(playwrightScreen(page), password)
  await page.close()
  const file = await browser.openPage(`${browser.extensionUrl}/icons/16.png`)
  await file.evaluate(wipeStorage)
  await browser.killWorker()
  const popup = await browser.openPopup()
  await playwrightScreen(popup).see('button', 'Unlock')
  expect(await file.evaluate(readKeys)).toEqual(
    expect.arrayContaining(['vault.a', 'vault.b', 'vault.exists']),
  )
  await unlock(playwrightScreen(popup), password)
  await playwrightScreen(popup).see('button', 'Lock')
})

type Area = {
  clear(): Promise<void>
  get(): Promise<Record<string, unknown>>
}

/** Runs in a page of the wallet: all that `storage` holds is gone, and whether it was unlocked. */
async function wipeStorage(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } })
    .chrome
  await storage.local.clear()
  await storage.session.clear()
}

/** Runs in a page of the wallet. */
async function readKeys(): Promise<string[]> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome
  return Object.keys(await storage.local.get())
}
