import { approve, waitUntilReviewed } from '../../flows/approve.ts'
import { fillSwap } from '../../flows/fillSwap.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { approvalWidth, type Traveller } from '../traveller.ts'

/** Swaps without any site, in the wallet itself. */
export async function swapInWallet({ browser, album }: Traveller): Promise<void> {
  const popup = await browser.openPopup()
  const screen = playwrightScreen(popup)
  await fillSwap(screen, { pay: /^ETH/, receive: /^USDC/, amount: '0.5' })
  await popup
    .getByRole('radio', { name: /^At least/ })
    .first()
    .waitFor()
  await album.takeWhole(
    popup,
    'offers',
    'The wallet itself swaps too: every exchange’s offer, side by side.',
    approvalWidth,
  )
  await screen.press('Review')
  await waitUntilReviewed(screen, 'Confirm')
  await approve(screen, 'Confirm')
  await popup.getByText('Exactly as promised.').waitFor()
  await album.takeWhole(popup, 'swapped', 'It brought exactly what was promised.', approvalWidth)
  await popup.close()
}
