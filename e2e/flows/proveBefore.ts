import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'

/**
 * Gives the password where the wallet asks for it once more, and waits for what it then shows.
 *
 * @param options.before the button that appears when the proof was fresh, or has been given
 */
export async function proveBefore(
  screen: Screen,
  { password, before }: { password: string; before: string },
): Promise<void> {
  await waitUntil(`The question for the password, or ${before}`, async () => {
    if (await screen.shows('button', 'Go on')) {
      await screen.fill('Password', password)
      await screen.press('Go on')
    }
    return screen.shows('button', before)
  })
}
