import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { playwrightScreen } from '../../e2e/support/playwrightScreen.ts'

/** Times of unlocking, one a time, in ms: from the press of the button to the open wallet, and the part that is Argon2id. */
export type Unlocks = { readonly total: number[]; readonly kdf: number[] }

/** The wallet must be open, and a password is what opens it. */
export async function measureUnlock(
  browser: WalletBrowser,
  { password, times }: { password: string; times: number },
): Promise<Unlocks> {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  const total: number[] = []
  for (let count = 0; count < times; count += 1) {
    await screen.press('Lock')
    await screen.fill('Password', password)
    total.push(await page.evaluate(timeUnlock))
  }
  await page.close()
  const kdf = await Promise.all(browser.context.serviceWorkers().map((worker) => worker.evaluate(readKdf)))
  return { total, kdf: kdf.flat().slice(-times) }
}

/** Runs in the popup. @returns ms until what only an open wallet shows is painted */
function timeUnlock(): Promise<number> {
  const isOpen = () => document.querySelector('[aria-label="Lock"]') !== null
  const startedAtMs = performance.now()
  document.querySelector<HTMLElement>('button[type="submit"]')?.click()
  return new Promise((resolve) => {
    const look = () => (isOpen() ? resolve(performance.now() - startedAtMs) : requestAnimationFrame(look))
    look()
  })
}

/** Runs in the worker, which notes how long each Argon2id took. */
function readKdf(): number[] {
  return performance.getEntriesByName('argon2id').map(({ duration }) => duration)
}
