import type { WalletBrowser } from '../../browser/walletBrowser.ts'
import { proveIfAsked } from '../../flows/proveIfAsked.ts'
import { command } from '../../support/command.ts'
import { goTo } from '../../support/goTo.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { readView } from '../../support/readView.ts'
import { askInPage } from './askInPage.ts'
import { addVirtualAuthenticator } from './virtualAuthenticator.ts'

/**
 * Adds a passkey, unlocks with it, and removes it.
 *
 * @returns what it gives for unlocking, as hex
 */
export async function usePasskey(browser: WalletBrowser, password: string): Promise<string> {
  const page = await browser.openPopup('#/settings/ways')
  const screen = playwrightScreen(page)
  await addVirtualAuthenticator(page)
  await screen.press('Add a passkey')
  await screen.fill('Name', 'Canary key')
  await screen.press('Add passkey')
  await proveIfAsked(screen, password, () => screen.shows('link', 'Change or remove Canary key'))
  await goTo(page, '#/')
  await screen.press('Lock')
  await screen.press('Unlock with a passkey')
  await screen.see('button', 'Lock')
  const [prompt] = (await readView(page)).passkeys
  if (!prompt) throw new Error('The wallet lists no passkey')
  const { challenge } = await command(page, 'requestChallenge', { purpose: 'stepUp' })
  const { prfOutput } = await askInPage(page, { challenge, prompt, userVerification: 'required' })
  await goTo(page, '#/settings/ways')
  await screen.press('Change or remove Canary key')
  await screen.press('Remove')
  await screen.press('Remove it')
  await proveIfAsked(screen, password, () => screen.shows('heading', 'Ways to unlock'))
  await page.close()
  return prfOutput
}
