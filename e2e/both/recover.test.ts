import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { bringBack } from '../flows/recoverWallet.ts'
import { unlock } from '../flows/unlock.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { command } from '../support/command.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, password, startBrowser, startWallet } from '../support/startWallet.ts'

const newPassword = 'a lighthouse in the fog 3'
let browser: WalletBrowser

describe('who forgot the password', () => {
  beforeAll(async () => {
    browser = await startWallet()
  })
  afterAll(() => browser.close())

  test('gets the same accounts back by the phrase, and the earlier wallet by its password', async () => {
    const popup = await browser.openPopup()
    const screen = playwrightScreen(popup)
    await screen.press('Lock')
    await screen.press('Forgot your password?')
    await screen.see('button', 'Backup file')
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Recovery phrase')
    await screen.fill('Word 1', devnetMnemonic)
    await waitUntil('The check of the words', () => screen.canPress('Continue'))
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Continue')
    await popup.getByText('Account 1').waitFor()
    expect(await screen.readText()).not.toContain('None of these accounts was here before')
    expect(await findBarriers(popup)).toEqual([])
    await bringBack(screen, newPassword)
    await screen.press('Lock')
    await unlock(screen, password)
    await popup.getByText(/not the password/i).waitFor()
    await unlock(screen, newPassword)
    await screen.see('button', 'Lock')

    const backup = await browser.openPopup('#/settings/backup')
    await backup.getByRole('link', { name: /^Earlier wallet/ }).click()
    await backup.getByRole('button', { name: 'Put it back' }).waitFor()
    expect(await findBarriers(backup)).toEqual([])
    await playwrightScreen(backup).fill('Password of the earlier wallet', password)
    await playwrightScreen(backup).press('Put it back')
    await playwrightScreen(backup).see('button', 'Lock')
    await playwrightScreen(backup).press('Lock')
    await unlock(playwrightScreen(backup), password)
    await playwrightScreen(backup).see('button', 'Lock')
    await backup.close()
    await popup.close()
  })

  test('finds the way back where every copy of the vault is damaged, and no onboarding that writes over it', async () => {
    const page = await browser.openPage(`${browser.extensionUrl}/icons/16.png`)
    await page.evaluate(damageVault)
    await browser.killWorker()
    const popup = await browser.openPopup('#/onboarding')
    const screen = playwrightScreen(popup)
    await screen.see('button', 'Get it back')
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Get it back')
    await screen.press('Recovery phrase')
    await screen.fill('Word 1', devnetMnemonic)
    await screen.press('Continue')
    await bringBack(screen, newPassword)
    await popup.close()
    await page.close()
  })
})

test('shares bring a wallet to a new browser, from the onboarding on', async () => {
  const home = await startWallet()
  const page = await home.openPopup()
  const { wallets } = await command(page, 'getBackupState', {})
  const { shares } = await command(page, 'makeShares', {
    walletId: wallets[0]?.walletId ?? '',
    threshold: 2,
    count: 3,
  })
  await home.close()

  const away = await startBrowser()
  const onboarding = await away.onboarding()
  const screen = playwrightScreen(onboarding)
  await goTo(onboarding, '#/recover?way=shares')
  await screen.fill('Share 1', `${shares[2]?.join(' ')} wrong`)
  await screen.press('Add this share')
  await onboarding.getByText(/A share has 20 or 33 words/).waitFor()
  expect(await findBarriers(onboarding)).toEqual([])
  await screen.fill('Share 1', shares[2]?.join(', ') ?? '')
  await screen.press('Add this share')
  await onboarding.getByText('1 of 2 shares are here.').waitFor()
  await screen.fill('Share 2', shares[0]?.map((word, i) => `${i + 1}. ${word}`).join(' ') ?? '')
  await screen.press('Add this share')
  await onboarding.getByText(account).waitFor()
  expect(await findBarriers(onboarding)).toEqual([])
  await screen.press('Continue')
  await bringBack(screen, newPassword)
  expect(await screen.readText()).toContain(account.slice(0, 6))
  await away.close()
})

/** Runs in a page of the wallet: what a broken disk may leave. */
async function damageVault(): Promise<void> {
  type Area = {
    get(): Promise<Record<string, unknown>>
    set(items: Record<string, unknown>): Promise<void>
    clear(): Promise<void>
  }
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } })
    .chrome
  for (const key of ['vault.a', 'vault.b']) await storage.local.set({ [key]: 'torn' })
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  await storage.session.clear()
}
