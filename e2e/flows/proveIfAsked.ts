import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'

/**
 * Gives the password where the wallet asks for a fresh proof, which it does a minute after the last one.
 *
 * @param isDone whether what was started has come to its end
 */
export async function proveIfAsked(
  screen: Screen,
  password: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const asked = await waitUntil('The end, or the question who it is', async () => {
    if (await screen.shows('heading', 'Is it you?')) return 'asked'
    return (await isDone()) ? 'done' : undefined
  })
  if (asked === 'done') return
  await screen.fill('Password', password)
  await screen.press('Go on')
  await waitUntil('The end', async () => ((await isDone()) ? true : undefined))
}
