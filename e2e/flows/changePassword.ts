import type { Screen } from '../screen/screen.ts'

/** Puts another password in the place of the one in use, on its screen in Settings. */
export async function changePassword(screen: Screen, present: string, next: string): Promise<void> {
  await screen.fill('Current password', present)
  await screen.fill('New password', next)
  await screen.fill('Confirm password', next)
  await screen.press('Change password')
  await screen.press('Done')
}
