import { approve, waitUntilReviewed } from '../../flows/approve.ts'
import { act } from '../../support/dapp.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { approvalWidth, type Traveller, tabWidth } from '../traveller.ts'

/** Connects the wallet to the demo dApp, and has the devnet give it something to trade. */
export async function connect(traveller: Traveller): Promise<void> {
  const { browser, album, dapp } = traveller
  const connected = act(dapp, 'connect')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Connect')
  await album.takeWhole(approval, 'connect', 'A site asks to see the account.', approvalWidth)
  await approve(screen, 'Connect')
  await connected
  await act(dapp, 'get-test-funds')
  await album.takeWhole(
    dapp,
    'dapp',
    'The demo dApp is connected, and the devnet gave 10 ETH and 1,000 USDC.',
    tabWidth,
  )
  const popup = await browser.openPopup()
  await popup.getByText('1,000 USDC').first().waitFor()
  await album.take(popup, 'home', 'What arrived is on the home screen.')
  await popup.close()
}
