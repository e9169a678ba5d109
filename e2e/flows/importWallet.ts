import type { Screen } from '../screen/screen.ts'
import { choosePassword } from './choosePassword.ts'
import { openWallet } from './createWallet.ts'

/** Brings in a wallet by its recovery phrase, from the first screen to the home screen. */
export async function importWallet(
  screen: Screen,
  { phrase, password }: { phrase: string; password: string },
): Promise<void> {
  await screen.press('Import an existing wallet')
  await choosePassword(screen, password)
  await screen.fill('Word 1', phrase)
  await screen.press('Continue')
  await openWallet(screen)
}
