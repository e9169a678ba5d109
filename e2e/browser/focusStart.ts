import type { Page } from 'playwright'
import { runInFirefox } from './firefox/driveFirefox.ts'

/**
 * Puts the focus before the first element of a page, or of the dialog that stands over it. There a person gets who goes on by
 * Tab after the last element, in Firefox by way of its own toolbar; but there the driver's keys don't follow the focus, they
 * still reach the page, which has none and shows none.
 */
export async function focusStart(page: Page): Promise<void> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox'
  await (isFirefox && runInFirefox(page.context(), leaveToolbar))
  await page.evaluate(focusTop)
}

/** Runs in Firefox itself. */
const leaveToolbar = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus()"

/** Runs in the page. */
function focusTop(): void {
  const top = document.querySelector<HTMLElement>('dialog:modal') ?? document.body
  top.tabIndex = -1
  top.focus()
  top.removeAttribute('tabindex')
}
