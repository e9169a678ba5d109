import type { Screen } from '../screen/screen.ts'
import { proveBefore } from './proveBefore.ts'

/** Makes a backup file, up to where it can be saved. @returns its code, as it is written down */
export async function makeBackupFile(screen: Screen, { password }: { password: string }): Promise<string> {
  await screen.press('Make a backup file')
  await proveBefore(screen, { password, before: 'Show the code' })
  await screen.press('Show the code')
  return (await screen.readList('Code of the backup')).map((group) => group.trim()).join('-')
}

/** Enters the code of a backup whose file was chosen, and a new password. It ends on the home screen. */
export async function restoreBackupFile(
  screen: Screen,
  { code, password }: { code: string; password: string },
): Promise<void> {
  await screen.fill('Code of the backup', code)
  await screen.press('Continue')
  await screen.see('button', 'Bring it back')
  await screen.fill('Password', password)
  await screen.fill('Confirm password', password)
  await screen.press('Bring it back')
  await screen.press('Open wallet')
  await screen.see('button', 'Lock')
}
