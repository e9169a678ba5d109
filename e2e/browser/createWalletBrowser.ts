import { rm } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright'
import { waitUntil } from '../screen/waitUntil.ts'
import { copyWhileHeld } from '../support/disk/copyWhileHeld.ts'
import { findLasting } from './findLasting.ts'
import { patienceMs, popupSize } from './launch.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** What each browser has or does in a way of its own. */
type Own = Pick<
  WalletBrowser,
  | 'name'
  | 'context'
  | 'extensionUrl'
  | 'consoleLines'
  | 'profileDir'
  | 'killWorker'
  | 'isWorkerAlive'
  | 'hide'
  | 'awaitFile'
> & {
  /** What Playwright is to wait for when a page of the wallet opens. */
  readonly opened: 'load' | 'commit'
  readonly readPid: () => Promise<number>
}

/** Adds to what each browser has of its own what is the same in both: pages, windows and the end. */
export function createWalletBrowser({ opened, readPid, ...own }: Own): WalletBrowser {
  const { context, extensionUrl, profileDir } = own
  context.setDefaultTimeout(patienceMs)
  const approvalUrl = `${extensionUrl}/popup.html#/approve`
  const onboardingUrl = `${extensionUrl}/popup.html#/onboarding`
  return {
    ...own,
    async openPage(url) {
      const page = await context.newPage()
      await page.goto(url, { waitUntil: url.startsWith(extensionUrl) ? opened : 'load' })
      return page
    },
    async openPopup(hash = '#/') {
      const page = await context.newPage()
      await page.setViewportSize(popupSize)
      await page.goto(`${extensionUrl}/popup.html${hash}`, { waitUntil: opened })
      return page
    },
    async reopen(page, hash) {
      // No screen is told of it: what is here goes before it could answer.
      if (hash) await page.evaluate((next) => history.replaceState(null, '', next), hash)
      await page.reload({ waitUntil: opened })
    },
    onboarding: () => waitUntil('The onboarding', () => listPages(context, onboardingUrl)[0]),
    approval: () => waitUntil('The approval window', () => findLasting(context, approvalUrl)),
    approvals: () => listPages(context, approvalUrl),
    copyProfile: async () => copyWhileHeld(await readPid(), profileDir),
    async kill() {
      const ended = new Promise((resolve) => context.once('close', resolve))
      process.kill(await readPid(), 'SIGKILL')
      await ended
    },
    quit: () => context.close(),
    async close() {
      await context.close()
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function listPages(context: BrowserContext, url: string): Page[] {
  return context.pages().filter((page) => page.url().startsWith(url))
}
