import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startAnvil } from '../devnet/anvil/startAnvil.ts'
import { findFreePort } from '../devnet/findFreePort.ts'
import { launchChromium } from '../e2e/browser/launchChromium.ts'
import type { WalletBrowser } from '../e2e/browser/walletBrowser.ts'
import { createWallet } from '../e2e/flows/createWallet.ts'
import { buildExtensions } from '../e2e/setup/buildExtensions.ts'
import { command } from '../e2e/support/command.ts'
import { playwrightScreen } from '../e2e/support/playwrightScreen.ts'
import { installBrowser } from '../scripts/install/installBrowser.ts'
import { evmChainId } from '../src/protocol/ids.ts'
import { writeBareExtension } from './bare/writeBareExtension.ts'
import { describeExplanations } from './describeExplanations.ts'
import { describeUnlocks } from './describeUnlocks.ts'
import { limits } from './limits.ts'
import { measureAll, type Samples } from './measures/measureAll.ts'
import { measureBareWindow } from './measures/measureBareWindow.ts'
import { measureExplain } from './measures/measureExplain.ts'
import { measureUnlock, type Unlocks } from './measures/measureUnlock.ts'
import { type TimeRequests, timeBareRequests, timeWalletRequests } from './measures/timeRequests.ts'
import { compare, formatTable, weighAll } from './report.ts'

const rounds = 3
const unlocksEachRound = 10
const windowsEachRound = 7
const explanations = 20
const password = 'correct horse battery staple 7'

/**
 * Measures the built wallet beside an extension that does nothing, in turns and in the same run, and prints a table.
 *
 * @throws Error if a limit is broken
 */
export async function main(): Promise<void> {
  const browserPath = await installBrowser('chromium')
  const { chromium: extensionDir } = await buildExtensions()
  const node = await startAnvil(await findFreePort(), [])
  const bareDir = await writeBareExtension(node.rpcUrl)
  const site = await serveEmptyPage()
  const ours: Samples[] = []
  const bare: Samples[] = []
  const bareWindow: number[] = []
  const unlocks: Unlocks[] = []
  try {
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`Round ${round} of ${rounds}`)
      const openWindows = async (browser: WalletBrowser) => {
        bareWindow.push(...(await measureBareWindow(browser, { url: site.url, times: windowsEachRound })))
      }
      const bareLaunch = { browserPath, extensionDir: bareDir }
      bare.push(await measureOnce(bareLaunch, site.url, timeBareRequests, openWindows))
      const prepare = async (browser: WalletBrowser) => {
        await openNewWallet(browser, node.rpcUrl)
        unlocks.push(await measureUnlock(browser, { password, times: unlocksEachRound }))
      }
      ours.push(await measureOnce({ browserPath, extensionDir }, site.url, timeWalletRequests, prepare))
    }
  } finally {
    await site.stop()
    await node.stop()
    await rm(bareDir, { recursive: true })
  }
  const explained = await measureExplain({ browserPath, extensionDir }, { password, times: explanations })
  const unlocked = {
    total: unlocks.flatMap(({ total }) => total),
    kdf: unlocks.flatMap(({ kdf }) => kdf),
  }
  const lines = [
    ...compare(limits, merge(ours), merge(bare)),
    ...describeUnlocks(unlocked),
    ...describeExplanations(explained, bareWindow),
    ...weighAll(extensionDir),
  ]
  console.log(`\n${formatTable(lines)}\n`)
  const broken = lines.filter(({ kept }) => !kept).map(({ name }) => name)
  if (broken.length > 0) throw new Error(`Over the limit: ${broken.join('; ')}`)
}

async function measureOnce(
  launch: { browserPath: string; extensionDir: string },
  url: string,
  timeRequests: TimeRequests,
  prepare: (browser: WalletBrowser) => Promise<void> = async () => {},
): Promise<Samples> {
  const browser = await launchChromium(launch)
  try {
    await prepare(browser)
    return await measureAll(browser, url, timeRequests)
  } finally {
    await browser.close()
  }
}

/** What people see day by day is an open wallet, so that is what is measured; its chain is the local one. */
async function openNewWallet(browser: WalletBrowser, rpcUrl: string): Promise<void> {
  const page = await browser.onboarding()
  await createWallet(playwrightScreen(page), password)
  const chainId = evmChainId(31337)
  await command(page, 'setRpcUrls', { chainId, rpcUrls: [rpcUrl] })
  await command(page, 'selectChain', { chainId })
  await page.close()
}

function merge(samples: readonly Samples[]): Samples {
  const all = (measure: keyof Samples) => samples.flatMap((sample) => sample[measure])
  return {
    paint: all('paint'),
    coldStart: all('coldStart'),
    relay: all('relay'),
    chainRead: all('chainRead'),
    knownChain: all('knownChain'),
    knownAccounts: all('knownAccounts'),
    firstScriptTime: all('firstScriptTime'),
    scriptTime: all('scriptTime'),
  }
}

async function serveEmptyPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Empty</title>')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}/`, stop }
}
