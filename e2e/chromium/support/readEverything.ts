import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { WalletBrowser } from './launchChromium.ts'

/** Everything that a browser holds of the wallet and could be read by somebody else, by the place it is in. */
export type Holding = { readonly place: string; readonly text: string }

/** Reads the wallet's storage, the console, and the document of every open page with what stands in its fields. */
export async function readWithinReach(browser: WalletBrowser): Promise<Holding[]> {
  const page = await browser.openPopup('#/settings')
  const [local, session] = await Promise.all([
    page.evaluate(readStorage, 'local'),
    page.evaluate(readStorage, 'session'),
  ])
  await page.close()
  const documents = await Promise.all(browser.context.pages().map(readDocument))
  return [
    { place: 'storage.local', text: local },
    { place: 'storage.session', text: session },
    { place: 'the console', text: browser.consoleLines.join('\n') },
    ...documents,
  ]
}

/** Reads every file of the browser's profile, as single bytes and as UTF-16, in which browsers write as well. */
export async function readProfile({ profileDir }: WalletBrowser): Promise<Holding[]> {
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const holdings = await Promise.all(
    paths.map(async (place) => {
      const bytes = await readFile(place)
      return [
        { place, text: bytes.toString('latin1') },
        { place, text: bytes.toString('utf16le') },
        { place, text: bytes.subarray(1).toString('utf16le') },
      ]
    }),
  )
  return holdings.flat()
}

async function readDocument(page: Page): Promise<Holding> {
  return { place: `the document ${page.url()}`, text: await page.evaluate(readFields) }
}

/** Runs in a page of the wallet. */
async function readStorage(area: string): Promise<string> {
  type Area = { get(): Promise<unknown> }
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome
  return JSON.stringify(await storage[area]?.get())
}

/** Runs in any page. */
function readFields(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
  return [document.documentElement.outerHTML, document.title, ...[...fields].map(({ value }) => value)].join(
    '\n',
  )
}
