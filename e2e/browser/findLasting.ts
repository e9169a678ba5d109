import type { BrowserContext, Page } from 'playwright'

/** A window whose last request was just decided is there for another moment; it is not the one that is waited for. */
const closingMs = 150

/** @returns the newest page at this address, if it is there to stay */
export async function findLasting(context: BrowserContext, url: string): Promise<Page | undefined> {
  const page = context.pages().findLast((candidate) => candidate.url().startsWith(url))
  await new Promise((resolve) => setTimeout(resolve, page ? closingMs : 0))
  return page?.isClosed() ? undefined : page
}
