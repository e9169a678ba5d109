import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'

/** The words on the buttons that approve. */
export type Approving = 'Connect' | 'Sign' | 'Confirm' | 'Add network' | 'Switch network' | 'Add token'

const acknowledgement = 'I understand the risk'

/**
 * Approves what waits on the screen, as soon as the wallet has worked it out, and says that the risk is understood where
 * the wallet asks for that.
 */
export async function approve(screen: Screen, action: Approving): Promise<void> {
  await waitUntilReviewed(screen, action)
  if (await screen.shows('checkbox', acknowledgement)) await screen.tick(acknowledgement)
  await waitUntil(`The button ${action}`, () => screen.canPress(action))
  await screen.press(action)
}

/** Waits until the wallet has worked out what waits on the screen: it can be approved, or its risk be acknowledged. */
export async function waitUntilReviewed(screen: Screen, action: Approving): Promise<void> {
  await waitUntil(`The review before ${action}`, async () => {
    return (await screen.shows('checkbox', acknowledgement)) || (await screen.canPress(action))
  })
}
