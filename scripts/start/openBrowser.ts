import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumFlags } from './chromiumFlags.ts'

/**
 * Opens a browser of its own, with an empty profile and the extension in it, on the demo dApp. The wallet opens its
 * onboarding tab by itself.
 *
 * @returns when the person has closed the browser
 */
export async function openBrowser(options: {
  browserPath: string
  extensionDir: string
  dappUrl: string
}): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'pellucid-'))
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.browserPath,
      headless: false,
      viewport: null,
      args: chromiumFlags(options.extensionDir),
      // Playwright would keep extensions out of the browser.
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    })
    const [page] = context.pages()
    await (page ?? (await context.newPage())).goto(options.dappUrl)
    console.log('The browser is open. Close it, or press Ctrl-C, to end.')
    await context.waitForEvent('close', { timeout: 0 })
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
