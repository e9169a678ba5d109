import type { Screen } from '../screen/screen.ts'

/** Chooses the password of a new wallet, and goes one step on. */
export async function choosePassword(screen: Screen, password: string): Promise<void> {
  await screen.fill('Password', password)
  await screen.fill('Confirm password', password)
  await screen.press('Continue')
}
