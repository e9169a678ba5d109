import { createPublicClient, http, parseEther } from 'viem'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { approve, waitUntilReviewed } from '../../flows/approve.ts'
import { fillSend } from '../../flows/send.ts'
import { waitUntil } from '../../screen/waitUntil.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import type { Traveller } from '../traveller.ts'

const recipient = getDevnetAccount(1).address

/** Sends ether from the wallet itself, and waits until it has arrived. */
export async function sendEther({ browser, album, chain }: Traveller): Promise<void> {
  const client = createPublicClient({ transport: http(chain.rpcUrl) })
  const before = await client.getBalance({ address: recipient })
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await fillSend(screen, { recipient, asset: /ETH/, amount: '1.5' })
  await waitUntilReviewed(screen, 'Confirm')
  await album.take(popup, 'send-review', 'Sending is reviewed as every other transaction is.')
  await approve(screen, 'Confirm')
  const arrived = () =>
    client.getBalance({ address: recipient }).then((now) => now === before + parseEther('1.5'))
  await waitUntil('The arrival of the ether', arrived)
  await popup.waitForTimeout(2_500)
  await album.take(popup, 'sent', 'It is on its way, and then it is there.')
  await popup.close()
}
