import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { chromiumFlags } from '../../../scripts/start/chromiumFlags.ts'
import { waitUntil } from '../../screen/waitUntil.ts'
import { copyWhileHeld } from '../../support/disk/copyWhileHeld.ts'

/** Chromium with the wallet in it and an empty profile. */
export type WalletBrowser = {
  readonly context: BrowserContext
  /** `chrome-extension://…`, without a slash at its end. */
  readonly extensionUrl: string
  /** Opens a page of the wallet in a tab of the popup's size. */
  readonly openPopup: (hash?: string) => Promise<Page>
  /** Opens a page of the web in a tab. */
  readonly openPage: (url: string) => Promise<Page>
  /** The tab that the wallet opens when it is installed. */
  readonly onboarding: () => Promise<Page>
  /** The window in which requests are decided, once one waits there. */
  readonly approval: () => Promise<Page>
  /** Ends the worker, as Chromium does when it has idled for half a minute. */
  readonly killWorker: () => Promise<void>
  /** Every line that a page or the worker wrote to its console. */
  readonly consoleLines: readonly string[]
  /** Where Chromium keeps everything of this start. */
  readonly profileDir: string
  /** Copies the profile as it would be left if Chromium was killed at this moment. @returns where the copy is */
  readonly copyProfile: () => Promise<string>
  /** Ends Chromium in the middle of whatever it does, as a crash or a power cut would. The profile stays. */
  readonly kill: () => Promise<void>
  /** Ends Chromium as a person does. The profile stays. */
  readonly quit: () => Promise<void>
  /** Ends Chromium, if it runs, and removes the profile. */
  readonly close: () => Promise<void>
}

/** Long enough for a slow machine, and short of a test's own limit, so that a failure names what was waited for. */
const patienceMs = 20_000
const popupSize = { width: 360, height: 600 }

/** Starts Chromium, without a window, and with one extension. `flags` are added to those it always gets. */
export async function launchChromium(options: {
  browserPath: string
  extensionDir: string
  flags?: readonly string[]
}): Promise<WalletBrowser> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: options.browserPath,
    headless: true,
    // The approval window keeps the size that the wallet gives it.
    viewport: null,
    args: [...chromiumFlags(options.extensionDir), '--lang=en-US', ...(options.flags ?? [])],
    // Extensions, and pages that come back from the cache, are what people have and Playwright takes away.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
  })
  context.setDefaultTimeout(patienceMs)
  const consoleLines = collectConsole(context)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionUrl = worker.url().split('/').slice(0, 3).join('/')
  const findPage = (path: string) =>
    waitUntil(`The page ${path}`, () =>
      context.pages().find((page) => page.url().startsWith(extensionUrl + path)),
    )
  const openPage = async (url: string) => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  return {
    context,
    extensionUrl,
    consoleLines,
    profileDir,
    openPage,
    async openPopup(hash = '#/') {
      const page = await context.newPage()
      await page.setViewportSize(popupSize)
      await page.goto(`${extensionUrl}/popup.html${hash}`)
      return page
    },
    onboarding: () => findPage('/popup.html#/onboarding'),
    approval: () =>
      waitUntil('The approval window', () => findLasting(context, `${extensionUrl}/popup.html#/approve`)),
    killWorker: () => killWorker(context),
    copyProfile: async () => copyWhileHeld(await readPid(profileDir), profileDir),
    kill: () => killBrowser(context, profileDir),
    quit: () => context.close(),
    async close() {
      await context.close()
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function collectConsole(context: BrowserContext): string[] {
  const lines: string[] = []
  context.on('console', (message) => lines.push(message.text()))
  context.on('weberror', (error) => lines.push(String(error.error())))
  context.on('serviceworker', (worker) => worker.on('console', (message) => lines.push(message.text())))
  return lines
}

async function killWorker(context: BrowserContext): Promise<void> {
  const [page] = context.pages()
  if (!page) throw new Error('There is no page to reach the browser through')
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

async function killBrowser(context: BrowserContext, profileDir: string): Promise<void> {
  const ended = new Promise((resolve) => context.once('close', resolve))
  process.kill(await readPid(profileDir), 'SIGKILL')
  await ended
}

/** The lock of a profile is a link that names its computer and process. */
async function readPid(profileDir: string): Promise<number> {
  const lock = await readlink(join(profileDir, 'SingletonLock'))
  return Number(lock.split('-').at(-1))
}

/** A window whose last request was just decided is there for another moment; it is not the one that is waited for. */
const closingMs = 150

async function findLasting(context: BrowserContext, url: string): Promise<Page | undefined> {
  const page = context.pages().findLast((candidate) => candidate.url().startsWith(url))
  await new Promise((resolve) => setTimeout(resolve, page ? closingMs : 0))
  return page?.isClosed() ? undefined : page
}
