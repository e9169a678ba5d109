import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWalletBrowser } from './createWalletBrowser.ts'
import { awaitFile } from './firefox/awaitFile.ts'
import { driveFirefox, runInFirefox } from './firefox/driveFirefox.ts'
import { networkPreferences } from './firefox/networkPreferences.ts'
import type { Launch } from './launch.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** The wallet's id, which `manifest.json` gives it in Firefox, and the name that Firefox is told to give its pages. */
const extensionId = 'wallet@pellucid.wallet'
const uuid = '4d7e2f0a-5f3c-4c1e-9c55-0b8d6a2f7e11'
const extensionUrl = `moz-extension://${uuid}`

/** Starts Firefox, without a window, and installs the extension. */
export async function launchFirefox(launch: Launch): Promise<WalletBrowser> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  const downloadsDir = await mkdtemp(join(tmpdir(), 'pellucid-downloads-'))
  const { context, install, consoleLines } = await driveFirefox({
    browserPath: launch.browserPath,
    profileDir,
    downloadsDir,
    preferences: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // Neither processes in store nor studies of Mozilla's: a start costs enough.
      'dom.ipc.processPrelaunch.enabled': false,
      'messaging-system.rsexperimentloader.enabled': false,
      ...networkPreferences(launch.network ?? {}),
      ...launch.preferences,
    },
  })
  context.once('close', () => rm(downloadsDir, { recursive: true, force: true }))
  for (const dir of [...(launch.others ?? []), launch.extensionDir]) await install(dir)
  const runBesideWallet = (expression: string) =>
    runInFirefox(
      context,
      `(async ({ extension }) => { ${expression} })(WebExtensionPolicy.getByID('${extensionId}'))`,
    )
  return createWalletBrowser({
    name: 'firefox',
    context,
    extensionUrl,
    consoleLines,
    profileDir,
    // Firefox tells late, or not, that a page of an extension has loaded; what is looked for in it is waited for anyway.
    opened: 'commit',
    readPid: () => readPid(profileDir),
    awaitFile: () => awaitFile(downloadsDir),
    async killWorker() {
      await runBesideWallet('await extension.terminateBackground({ disableResetIdleForTest: true })')
    },
    hide: async (page) => void (await runInFirefox(context, putTabBefore(page.url()))),
    isWorkerAlive: async () => (await runBesideWallet('return extension.backgroundState')) !== 'stopped',
  })
}

/** @returns what opens a tab in front of the one that shows a page; Playwright opens each page in a window of its own */
function putTabBefore(url: string): string {
  return `{
    const isIt = ({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)}
    for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
      if (gBrowser.tabs.some(isIt)) gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank')
    }
  }`
}

/** The lock of a profile is a link that names its computer and process. */
async function readPid(profileDir: string): Promise<number> {
  const lock = await readlink(join(profileDir, 'lock'))
  return Number(lock.split('+').at(-1))
}
