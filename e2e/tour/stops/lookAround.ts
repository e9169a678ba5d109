import { playwrightScreen } from '../../support/playwrightScreen.ts'
import type { Traveller } from '../traveller.ts'

/** Looks at the empty wallet and at its address. */
export async function lookAround({ browser, album }: Traveller): Promise<void> {
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await screen.see('button', 'Lock')
  await album.take(popup, 'home-empty', 'A new wallet holds nothing yet.')
  await screen.press('Receive')
  await screen.see('button', 'Copy address')
  await album.take(popup, 'receive', 'The address, as a QR code and in letters.')
  await popup.close()
}
