import { waitUntilReviewed } from '../../flows/approve.ts'
import { approveIn } from '../../flows/decideIn.ts'
import { act } from '../../support/dapp.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { approvalWidth, type Traveller } from '../traveller.ts'

/** Lets a site take USDC and swap it, by one confirmation. */
export async function batch({ browser, album, dapp }: Traveller): Promise<void> {
  const swapped = act(dapp, 'approve-and-swap')
  const approval = await browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Confirm')
  await album.takeWhole(
    approval,
    'batch',
    'An allowance and the swap that uses it, looked over once and sent as one.',
    approvalWidth,
  )
  await approveIn(approval, 'Confirm')
  await swapped
}
