import type { Screen } from '../screen/screen.ts'

/** Unlocks the wallet from its lock screen. */
export async function unlock(screen: Screen, password: string): Promise<void> {
  await screen.fill('Password', password)
  await screen.press('Unlock')
}
