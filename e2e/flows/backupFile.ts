import type { Screen } from '../screen/screen.ts'
import { proveBefore } from './proveBefore.ts'
import { bringBack } from './recoverWallet.ts'

/** Makes a backup file, up to where it can be saved. @returns its code, as it is written down */
export async function makeBackupFile(screen: Screen, { password }: { password: string }): Promise<string> {
  await screen.press('Make a backup file')
  await proveBefore(screen, { password, before: 'Show the code' })
  await screen.press('Show the code')
  return (await screen.readList('Code of the backup')).map((group) => group.trim()).join('-')
}

/** Chooses a backup file, enters its code and a new password. It ends on the home screen. */
export async function restoreBackupFile(
  screen: Screen,
  { path, code, password }: { path: string; code: string; password: string },
): Promise<void> {
  await screen.chooseFile('Backup file', path)
  await screen.fill('Code of the backup', code)
  await screen.press('Continue')
  await bringBack(screen, password)
}
