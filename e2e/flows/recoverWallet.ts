import type { Screen } from '../screen/screen.ts'
import { openWallet } from './createWallet.ts'

/** Goes from the home screen of an open wallet to where one is brought back whose password was forgotten. */
export async function forgetPassword(
  screen: Screen,
  way: 'Recovery phrase' | 'Shamir shares' | 'Backup file',
) {
  await screen.press('Lock')
  await screen.press('Forgot your password?')
  await screen.press(way)
}

/** Chooses the new password of a wallet that comes back, and opens it. */
export async function bringBack(screen: Screen, password: string): Promise<void> {
  await screen.see('button', 'Bring it back')
  await screen.fill('Password', password)
  await screen.fill('Confirm password', password)
  await screen.press('Bring it back')
  await openWallet(screen)
}
