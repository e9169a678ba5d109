import type { Screen } from '../screen/screen.ts'
import { proveIfAsked } from './proveIfAsked.ts'

/**
 * Gives the password where the wallet asks for it once more, and waits for what it then shows.
 *
 * @param options.before the button that appears when the proof was fresh, or has been given
 */
export function proveBefore(
  screen: Screen,
  { password, before }: { password: string; before: string },
): Promise<void> {
  return proveIfAsked(screen, password, () => screen.shows('button', before))
}
