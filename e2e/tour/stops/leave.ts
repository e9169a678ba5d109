import { unlock } from '../../flows/unlock.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import type { Traveller } from '../traveller.ts'

/** Looks back at what happened, at the settings, locks the wallet, and opens it again in the dark. */
export async function leave({ browser, album, password }: Traveller): Promise<void> {
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await screen.see('button', 'Lock')
  await album.take(popup, 'home-after', 'What is left, and what happened last.')
  await screen.press('Activity')
  await screen.see('heading', 'Activity')
  await album.take(popup, 'activity', 'Everything that happened, in words.')
  await screen.press('Back')
  await screen.press('Settings')
  await screen.see('heading', 'Settings')
  await album.take(popup, 'settings', 'The settings.')
  await screen.press('Back')
  await screen.press('Lock')
  await screen.see('button', 'Unlock')
  await album.take(popup, 'locked', 'Locked: nothing of the wallet can be seen.')
  await popup.emulateMedia({ colorScheme: 'dark' })
  await unlock(screen, password)
  await screen.see('button', 'Lock')
  await album.take(popup, 'dark', 'The same wallet in the dark.')
  await popup.close()
}
