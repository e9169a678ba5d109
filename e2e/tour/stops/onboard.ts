import { choosePassword } from '../../flows/choosePassword.ts'
import { openWallet, repeatWords, revealPhrase } from '../../flows/createWallet.ts'
import { selectNetwork } from '../../flows/selectNetwork.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { type Traveller, tabWidth } from '../traveller.ts'

const tabSize = { width: tabWidth, height: 760 }

/** Makes a wallet, as somebody does who has just installed the extension. */
export async function onboard({ browser, album, password }: Traveller): Promise<void> {
  const page = await browser.onboarding()
  await page.setViewportSize(tabSize)
  const screen = playwrightScreen(page)
  await screen.see('button', 'Create a new wallet')
  await album.take(page, 'welcome', 'The extension opens its onboarding by itself.')
  await screen.press('Create a new wallet')
  await screen.fill('Password', password)
  await album.take(page, 'password', 'A password locks the wallet in this browser.')
  await choosePassword(screen, password)
  await screen.see('button', 'Reveal')
  await album.take(page, 'phrase-hidden', 'The recovery phrase is on the page only once it is asked for.')
  const words = await revealPhrase(screen)
  await album.take(page, 'phrase', 'Twelve words, of a wallet that this tour throws away.')
  await screen.press('Continue')
  await repeatWords(screen, words)
  await album.take(page, 'check', 'Three of the words are asked for.')
  await screen.press('Continue')
  await screen.see('button', 'Open wallet')
  await album.take(page, 'ready', 'The wallet is ready.')
  await openWallet(screen)
  await selectNetwork(screen, 'Devnet')
  await page.close()
}
