import type { Page } from 'playwright'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Approving, approve } from './approve.ts'

/** Approves what waits in a window, and waits until that window is gone: the next request has one of its own. */
export function approveIn(approval: Page, action: Approving): Promise<void> {
  return closing(approval, () => approve(playwrightScreen(approval), action))
}

/** Presses a button that refuses what waits in a window, and waits until that window is gone. */
export function rejectIn(approval: Page, button = 'Reject'): Promise<void> {
  return closing(approval, () => playwrightScreen(approval).press(button))
}

async function closing(approval: Page, decide: () => Promise<void>): Promise<void> {
  const closed = approval.waitForEvent('close')
  await decide()
  await closed
}
