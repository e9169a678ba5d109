import type { Screen } from '../screen/screen.ts'
import { approve } from './approve.ts'

/** What to send: `asset` as the list of assets shows it, `amount` in its own unit, as a person types it. */
export type Sending = { readonly recipient: string; readonly asset: string | RegExp; readonly amount: string }

/** Sends an asset from the home screen, up to the confirmation of its review. */
export async function send(screen: Screen, sending: Sending): Promise<void> {
  await fillSend(screen, sending)
  await approve(screen, 'Confirm')
}

/** Fills in what to send and asks for its review. */
export async function fillSend(screen: Screen, { recipient, asset, amount }: Sending): Promise<void> {
  await screen.press('Send')
  await screen.fill('Recipient', recipient)
  await screen.choose('Asset', asset)
  await screen.fill('Amount', amount)
  await screen.press('Continue')
}
