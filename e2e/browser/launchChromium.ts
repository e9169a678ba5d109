import { mkdir, mkdtemp, readlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright'
import { chromiumFlags } from '../../scripts/start/chromiumFlags.ts'
import { createWalletBrowser } from './createWalletBrowser.ts'
import type { Launch, Network } from './launch.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** Starts Chromium, without a window, and with one extension. The launch's flags are added to those it always gets. */
export async function launchChromium(launch: Launch): Promise<WalletBrowser> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  await writePreferences(profileDir)
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: launch.browserPath,
    headless: true,
    // The approval window keeps the size that the wallet gives it.
    viewport: null,
    args: [
      ...chromiumFlags(...(launch.others ?? []), launch.extensionDir),
      '--lang=en-US',
      ...networkFlags(launch.network ?? {}),
      ...(launch.flags ?? []),
    ],
    // Extensions, and pages that come back from the cache, are what people have and Playwright takes away.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
  })
  const consoleLines = collectConsole(context)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionUrl = worker.url().split('/').slice(0, 3).join('/')
  return createWalletBrowser({
    name: 'chromium',
    context,
    extensionUrl,
    consoleLines,
    profileDir,
    opened: 'load',
    readPid: () => readPid(profileDir),
    awaitFile,
    killWorker: () => killWorker(context),
    isWorkerAlive: () => isWorkerAlive(context),
    hide,
  })
}

/** An unpacked extension that is reloaded comes back in developer mode only. */
async function writePreferences(profileDir: string): Promise<void> {
  const preferences = { extensions: { ui: { developer_mode: true } } }
  await mkdir(join(profileDir, 'Default'))
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences))
}

function collectConsole(context: BrowserContext): string[] {
  const lines: string[] = []
  context.on('console', (message) => lines.push(message.text()))
  context.on('weberror', (error) => lines.push(String(error.error())))
  context.on('serviceworker', (worker) => worker.on('console', (message) => lines.push(message.text())))
  return lines
}

function networkFlags({ hosts = [], isOffline, proxyUrl }: Network): string[] {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`)
  if (isOffline) rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1')
  const flags = rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []
  return proxyUrl ? [...flags, `--proxy-server=${proxyUrl}`, '--proxy-bypass-list=<-loopback>'] : flags
}

/** Playwright keeps what is saved under a name of its own. @returns where it is under the name that the page gave it */
async function awaitFile(page: Page): Promise<string> {
  const download = await page.waitForEvent('download')
  const path = join(dirname(await download.path()), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

async function killWorker(context: BrowserContext): Promise<void> {
  const session = await openSession(context)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

async function isWorkerAlive(context: BrowserContext): Promise<boolean> {
  const session = await openSession(context)
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.some(({ type }) => type === 'service_worker')
}

function openSession(context: BrowserContext): Promise<CDPSession> {
  const [page] = context.pages()
  if (!page) throw new Error('There is no page to reach the browser through')
  return context.newCDPSession(page)
}

/** Playwright has every page believe that it is in front, and offers no way to end that: this reaches behind its public face. */
async function hide(page: Page): Promise<void> {
  const { _connection } = chromium as unknown as { _connection: { toImpl(page: Page): Driven } }
  const { _client: client } = _connection.toImpl(page).delegate._mainFrameSession
  const other = await page.context().newPage()
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  await other.bringToFront()
}

type Driven = {
  readonly delegate: {
    readonly _mainFrameSession: { readonly _client: { send(method: string, params: object): Promise<void> } }
  }
}

/** The lock of a profile is a link that names its computer and process. */
async function readPid(profileDir: string): Promise<number> {
  const lock = await readlink(join(profileDir, 'SingletonLock'))
  return Number(lock.split('-').at(-1))
}
