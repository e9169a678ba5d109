import type { Page } from 'playwright'

/** A page on which nothing has changed for so long has finished what it was at. */
const quietMs = 200
const patienceMs = 3_000

/** A heading that has not changed by then belongs to the new screen too: the wallet was on its way there already. */
const arrivalMs = 8_000

/**
 * Goes to a screen of the wallet in a page that shows another one, and waits until the new one stands in its place and
 * has what it asked for.
 */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    if (location.hash === next) return
    document.querySelector('h1')?.setAttribute('data-left', '')
    location.hash = next
  }, hash)
  const heading = page.locator('h1:not([data-left]):not(.splash *)').first()
  await heading.waitFor({ state: 'attached', timeout: arrivalMs }).catch(() => undefined)
  await page.evaluate(waitUntilQuiet, { quietMs, patienceMs })
}

/** Runs in the page. What never comes to rest, a clock say, is left to itself when the patience is out. */
function waitUntilQuiet({ quietMs, patienceMs }: { quietMs: number; patienceMs: number }): Promise<void> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout>
    const end = () => {
      watcher.disconnect()
      clearTimeout(patience)
      resolve()
    }
    const watcher = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(end, quietMs)
    })
    const patience = setTimeout(end, patienceMs)
    quiet = setTimeout(end, quietMs)
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}
