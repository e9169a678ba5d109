import type { Page } from 'playwright'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import type { Holding } from './disk/readDisk.ts'
import { readDatabases, readFields, readStorage } from './readInPage.ts'

/**
 * Reads everything of the wallet that somebody else could: its storage, the console, and the document of every open page
 * with what stands in its fields.
 */
export async function readWithinReach(browser: WalletBrowser): Promise<Holding[]> {
  const page = await browser.openPopup('#/settings')
  const [local, session, databases] = await Promise.all([
    page.evaluate(readStorage, 'local'),
    page.evaluate(readStorage, 'session'),
    page.evaluate(readDatabases),
  ])
  await page.close()
  const documents = await Promise.all(browser.context.pages().map(readDocument))
  return [
    { place: 'storage.local', text: local },
    { place: 'storage.session', text: session },
    { place: 'IndexedDB', text: databases },
    { place: 'the console', text: browser.consoleLines.join('\n') },
    ...documents,
  ]
}

async function readDocument(page: Page): Promise<Holding> {
  return { place: `the document ${page.url()}`, text: await page.evaluate(readFields) }
}
