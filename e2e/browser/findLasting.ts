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

/** The moment passes in the page, whose own time it is: on a slow machine it comes to closing itself late. */
async function isStaying(page: Page): Promise<boolean> {
  const isClosing = await page.evaluate(async (pauseMs) => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return window.closed
  }, closingMs)
  const { status, approvals, goneApprovals } = await readView(page)
  return !isClosing && (status !== 'unlocked' || approvals.length > 0 || goneApprovals.length > 0)
}
