import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumFlags } from './chromiumFlags.ts'

/**
 * Opens a browser of its own, with an empty profile and the extension in it, on the demo dApp. The wallet opens its
 * onboarding tab by itself.
 *
 * @returns `closed`, which resolves when the person has closed the browser, and `stop`, which closes it
 */
export async function openBrowser(options: { browserPath: string; extensionDir: string; dappUrl: string }) {
  const profile = await mkdtemp(join(tmpdir(), 'pellucid-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browserPath,
    headless: false,
    viewport: null,
    args: chromiumFlags(options.extensionDir),
    // Playwright would keep extensions out of the browser.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    // The script ends everything it started by itself, in order.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  })
  const closed = context.waitForEvent('close', { timeout: 0 })
  const [page] = context.pages()
  await (page ?? (await context.newPage())).goto(options.dappUrl)
  const stop = async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { closed, stop }
}
