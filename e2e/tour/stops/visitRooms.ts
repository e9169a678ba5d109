import { readView } from '../../support/readView.ts'
import { findAddress, rooms } from '../../support/rooms.ts'
import { popupWidth, type Traveller } from '../traveller.ts'

/** Goes into every room of the wallet, and takes a picture of it by day and by night. */
export async function visitRooms({ browser, album }: Traveller): Promise<void> {
  const popup = await browser.openPopup()
  const view = await readView(popup)
  await popup.close()
  for (const { pattern, caption } of rooms) {
    const address = findAddress(pattern, view)
    if (!address) continue
    const page = await browser.openPopup(address)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    const name = `room${pattern.replaceAll(/[/:]+/g, '-').replace(/-$/, '-home')}`
    await album.takeBoth(page, name, caption, popupWidth)
    await page.close()
  }
}
