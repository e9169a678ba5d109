import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { copyWhileHeld } from '../support/disk/copyWhileHeld.ts'
import { findLasting } from './findLasting.ts'
import { driveFirefox } from './firefox/driveFirefox.ts'
import { networkPreferences } from './firefox/networkPreferences.ts'
import { type Launch, patienceMs, popupSize } from './launch.ts'

/** The wallet's id, which `manifest.json` gives it in Firefox, and the name that Firefox is told to give its pages. */
const extensionId = 'wallet@pellucid.wallet'
const uuid = '4d7e2f0a-5f3c-4c1e-9c55-0b8d6a2f7e11'
const extensionUrl = `moz-extension://${uuid}`

/** Starts Firefox, without a window, and installs the extension. */
export async function launchFirefox(launch: Launch): Promise<WalletBrowser> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  const { context, install, runInBrowser } = await driveFirefox({
    browserPath: launch.browserPath,
    profileDir,
    preferences: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // Neither processes in store nor studies of Mozilla's: a start costs enough.
      'dom.ipc.processPrelaunch.enabled': false,
      'messaging-system.rsexperimentloader.enabled': false,
      ...networkPreferences(launch.network ?? {}),
    },
  })
  context.setDefaultTimeout(patienceMs)
  const consoleLines = collectConsole(context)
  for (const dir of [...(launch.others ?? []), launch.extensionDir]) await install(dir)
  const findPage = (path: string) =>
    waitUntil(`The page ${path}`, () =>
      context.pages().find((page) => page.url().startsWith(extensionUrl + path)),
    )
  const openPage = async (url: string) => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const runBesideWallet = (expression: string) =>
    runInBrowser(`(async ({ extension }) => { ${expression} })(WebExtensionPolicy.getByID('${extensionId}'))`)
  const approvalUrl = `${extensionUrl}/popup.html#/approve`
  return {
    name: 'firefox',
    context,
    extensionUrl,
    consoleLines,
    profileDir,
    openPage,
    async openPopup(hash = '#/') {
      const page = await context.newPage()
      await page.setViewportSize(popupSize)
      // Firefox tells late, or not, that a page of an extension has loaded; what is looked for in it is waited for anyway.
      await page.goto(`${extensionUrl}/popup.html${hash}`, { waitUntil: 'commit' })
      return page
    },
    onboarding: () => findPage('/popup.html#/onboarding'),
    approval: () => waitUntil('The approval window', () => findLasting(context, approvalUrl)),
    approvals: () => context.pages().filter((page) => page.url().startsWith(approvalUrl)),
    async killWorker() {
      await runBesideWallet('await extension.terminateBackground({ disableResetIdleForTest: true })')
    },
    isWorkerAlive: async () => (await runBesideWallet('return extension.backgroundState')) !== 'stopped',
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
  return lines
}

async function killBrowser(context: BrowserContext, profileDir: string): Promise<void> {
  const ended = new Promise((resolve) => context.once('close', resolve))
  process.kill(await readPid(profileDir), 'SIGKILL')
  await ended
}

/** The lock of a profile is a link that names its computer and process. */
async function readPid(profileDir: string): Promise<number> {
  const lock = await readlink(join(profileDir, 'lock'))
  return Number(lock.split('+').at(-1))
}
