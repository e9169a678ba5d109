import { act } from '../../chromium/support/dapp.ts'
import { playwrightScreen } from '../../chromium/support/playwrightScreen.ts'
import { approve, waitUntilReviewed } from '../../flows/approve.ts'
import { approvalWidth, type Traveller } from '../traveller.ts'

/** Lets a site take USDC and swap it, by one confirmation. */
export async function batch({ browser, album, dapp }: Traveller): Promise<void> {
  const swapped = act(dapp, 'approve-and-swap')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Confirm')
  await album.takeWhole(
    approval,
    'batch',
    'An allowance and the swap that uses it, looked over once and sent as one.',
    approvalWidth,
  )
  const closed = approval.waitForEvent('close')
  await approve(screen, 'Confirm')
  await Promise.all([swapped, closed])
}
