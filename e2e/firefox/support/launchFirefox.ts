import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { waitUntil } from '../../screen/waitUntil.ts'
import { copyWhileHeld } from '../../support/disk/copyWhileHeld.ts'

/** The wallet's id, which `manifest.json` gives it in Firefox, and the name that Firefox is told to give its pages. */
const extensionId = 'wallet@pellucid.wallet'
const uuid = '4d7e2f0a-5f3c-4c1e-9c55-0b8d6a2f7e11'

/** Firefox with the wallet in it and an empty profile. */
export type WalletFirefox = {
  /** The tab that the wallet opens when it is installed. */
  readonly onboarding: () => Promise<Page>
  /** The window in which requests are decided, once one waits there. */
  readonly approval: () => Promise<Page>
  /** Opens a page of the wallet in a tab. */
  readonly openPopup: (hash?: string) => Promise<Page>
  /** Opens a page of the web in a tab. */
  readonly openPage: (url: string) => Promise<Page>
  /** Waits for a file that a page is about to save. @returns where it is */
  readonly awaitFile: () => Promise<string>
  /** Every line that Firefox, its pages and the wallet wrote to a console. */
  readonly consoleLines: readonly string[]
  /** Where Firefox keeps everything of this start. */
  readonly profileDir: string
  /** Copies the profile as it would be left if Firefox was killed at this moment. @returns where the copy is */
  readonly copyProfile: () => Promise<string>
  /** Ends Firefox in the middle of whatever it does, as a crash or a power cut would. The profile stays. */
  readonly kill: () => Promise<void>
  /** Ends Firefox as a person does. The profile stays. */
  readonly quit: () => Promise<void>
  /** Ends Firefox, if it runs, and removes the profile. */
  readonly close: () => Promise<void>
}

/** Starts Firefox, without a window, and installs the extension. */
export async function launchFirefox(options: {
  browserPath: string
  extensionDir: string
  preferences?: Readonly<Record<string, unknown>>
}): Promise<WalletFirefox> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  const downloadsDir = await mkdtemp(join(tmpdir(), 'pellucid-downloads-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.browserPath,
    headless: true,
    userDataDir: profileDir,
    extraPrefsFirefox: {
      ...preferences,
      // 2: into the folder that is named here, without asking.
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsDir,
      ...options.preferences,
    },
  })
  const consoleLines = collectOutput(browser.process())
  await browser.installExtension(options.extensionDir)
  const findPage = (path: string) =>
    waitUntil(`The page ${path}`, async () => {
      for (const page of await browser.pages()) if ((await readUrl(page)).includes(path)) return page
      return undefined
    })
  let popups = 0
  return {
    onboarding: () => findPage('popup.html#/onboarding'),
    approval: async () => bringToFront(await findPage('popup.html#/approve')),
    async openPopup(hash = '#/') {
      // Only the wallet itself may go to its pages, so one of them opens the next; a number tells them apart.
      popups += 1
      await waitUntil('A page of the wallet that opens another', async () =>
        (await findPage('popup.html')).evaluate(openTab, `popup.html?tab=${popups}${hash}`),
      )
      return bringToFront(await findPage(`popup.html?tab=${popups}`))
    },
    async openPage(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return page
    },
    awaitFile: () => awaitFile(downloadsDir),
    consoleLines,
    profileDir,
    copyProfile: () => copyWhileHeld(browser.process()?.pid ?? 0, profileDir),
    kill: () => killBrowser(browser),
    quit: () => browser.close(),
    async close() {
      await browser.close()
      for (const folder of [profileDir, downloadsDir]) {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  }
}

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  // What is written to a console goes to Firefox's own output too.
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': true,
}

function collectOutput(process: ChildProcess | null): string[] {
  const lines: string[] = []
  for (const stream of [process?.stdout, process?.stderr]) {
    stream?.on('data', (bytes: Buffer) => lines.push(String(bytes)))
  }
  return lines
}

/** While it is being written, a file has another beside it whose name ends in `.part`. */
async function awaitFile(folder: string): Promise<string> {
  const before = new Set(await readdir(folder))
  return waitUntil('The saved file', async () => {
    const names = await readdir(folder)
    const saved = names.find((name) => !before.has(name))
    const path = join(folder, saved ?? '')
    const isWhole = !names.some((name) => name.endsWith('.part')) && (await stat(path)).size > 0
    return saved !== undefined && isWhole && path
  })
}

async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process()
  if (!process || process.exitCode !== null) return
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

/** Firefox does not say where the wallet's pages are; they do. One that is just being opened or closed may not answer. */
async function readUrl(page: Page): Promise<string> {
  const soon = new Promise<string>((resolve) => setTimeout(resolve, 1_000, ''))
  return Promise.race([page.evaluate(() => location.href).catch(() => ''), soon])
}

async function bringToFront(page: Page): Promise<Page> {
  await page.bringToFront()
  return page
}

/** Runs in a page of the wallet. @returns false while the page is so new that Firefox has not given it its powers yet */
async function openTab(path: string): Promise<boolean> {
  type Tabs = { create(tab: { url: string }): Promise<unknown> }
  const { browser } = globalThis as unknown as { browser?: { tabs: Tabs } }
  await browser?.tabs.create({ url: `/${path}` })
  return browser !== undefined
}
