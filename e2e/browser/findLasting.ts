import type { BrowserContext, Page } from 'playwright'
import { readView } from '../support/readView.ts'

/** A window whose last request was just decided is there for another moment; it is not the one that is waited for. */
const closingMs = 150

/** @returns the newest page at this address, if it is there to stay */
export async function findLasting(context: BrowserContext, url: string): Promise<Page | undefined> {
  const page = context.pages().findLast((candidate) => candidate.url().startsWith(url))
  // A page that goes meanwhile answers nothing.
  return page && (await isStaying(page).catch(() => false)) ? page : undefined
}

/** What it shows must be what waits: on a slow machine a window still shows for long what was decided already. */
async function isStaying(page: Page): Promise<boolean> {
  const shown = await page.evaluate(async (pauseMs) => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return window.closed ? 'closing' : document.body.dataset.approval
  }, closingMs)
  const { status, approvals, goneApprovals } = await readView(page)
  if (shown === 'closing') return false
  if (status !== 'unlocked') return true
  return shown === undefined ? goneApprovals.length > 0 : approvals.some(({ id }) => id === shown)
}
