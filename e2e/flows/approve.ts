import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'

/** The words on the buttons that approve. */
export type Approving = 'Connect' | 'Sign' | 'Confirm' | 'Add network' | 'Switch network' | 'Add token'

const acknowledgement = 'I understand the risk'

const updated = 'This request was updated meanwhile.'
/** What was worked out anew between the look and the press is said so at once. */
const saidWithinMs = 1_500

/**
 * Approves what waits on the screen, as soon as the wallet has worked it out, and says that the risk is understood where
 * the wallet asks for that. A person who is told to look again does.
 */
export async function approve(screen: Screen, action: Approving): Promise<void> {
  do {
    await waitUntilReviewed(screen, action)
    if (await screen.shows('checkbox', acknowledgement)) await screen.tick(acknowledgement)
    await waitUntil(`The button ${action}`, () => screen.canPress(action))
    await screen.press(action)
  } while (await isToldToLookAgain(screen))
}

async function isToldToLookAgain(screen: Screen): Promise<boolean> {
  const pressedAtMs = performance.now()
  while (!screen.isClosed() && performance.now() - pressedAtMs < saidWithinMs) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    // The window may close while it is read.
    const text = await screen.readText().catch(() => '')
    if (text.includes(updated)) return true
  }
  return false
}

/** Waits until the wallet has worked out what waits on the screen: it can be approved, or its risk be acknowledged. */
export async function waitUntilReviewed(screen: Screen, action: Approving): Promise<void> {
  await waitUntil(`The review before ${action}`, async () => {
    return (await screen.shows('checkbox', acknowledgement)) || (await screen.canPress(action))
  })
}
