import { waitUntilReviewed } from '../../flows/approve.ts'
import { approveIn } from '../../flows/decideIn.ts'
import { act } from '../../support/dapp.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { approvalWidth, type Traveller } from '../traveller.ts'

/** Signs a message, and a permit, which is a message that moves money later. */
export async function sign({ browser, album, dapp }: Traveller): Promise<void> {
  const stops = [
    { action: 'sign-message', name: 'message', caption: 'A message is shown as it will be signed.' },
    {
      action: 'sign-permit',
      name: 'permit',
      caption: 'A permit says who may take how much, and until when.',
    },
  ]
  for (const { action, name, caption } of stops) {
    const signed = act(dapp, action)
    const approval = await browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await album.takeWhole(approval, name, caption, approvalWidth)
    await approveIn(approval, 'Sign')
    const { verified } = await signed
    if (verified !== true) throw new Error(`The site could not verify the signature of ${action}`)
  }
}
