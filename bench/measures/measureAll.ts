import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { measureColdStart } from './measureColdStart.ts'
import { measurePaint } from './measurePaint.ts'
import { measureQuick, measureRelay } from './measureRelay.ts'
import { measureScriptTime } from './measureScriptTime.ts'
import type { TimeRequests } from './timeRequests.ts'

/** How often each thing is measured in one start of the browser. */
const repetitions = 5

/** What is measured of an extension, every single value in ms. */
export type Samples = Record<
  | 'paint'
  | 'coldStart'
  | 'relay'
  | 'chainRead'
  | 'knownChain'
  | 'knownAccounts'
  | 'firstScriptTime'
  | 'scriptTime',
  number[]
>

/**
 * Measures everything, some times over, in one browser.
 *
 * @param url of a page of the web that has nothing in it
 * @param timeRequests how a page asks the extension for something
 */
export async function measureAll(
  browser: WalletBrowser,
  url: string,
  timeRequests: TimeRequests,
): Promise<Samples> {
  const samples: Samples = {
    paint: [],
    coldStart: [],
    relay: [],
    chainRead: [],
    knownChain: [],
    knownAccounts: [],
    firstScriptTime: [],
    scriptTime: [],
  }
  const relayOf = (method: string) => ({ url, method, timeRequests })
  for (let count = 0; count < repetitions; count += 1) {
    samples.paint.push(await measurePaint(browser))
    const { first, again } = await measureScriptTime(browser, url)
    samples.firstScriptTime.push(first)
    samples.scriptTime.push(again)
    samples.relay.push(await measureRelay(browser, relayOf('wallet_getPermissions')))
    samples.chainRead.push(await measureRelay(browser, relayOf('eth_blockNumber')))
    samples.knownChain.push(await measureQuick(browser, relayOf('eth_chainId')))
    samples.knownAccounts.push(await measureQuick(browser, relayOf('eth_accounts')))
    samples.coldStart.push(await measureColdStart(browser, url, timeRequests))
  }
  return samples
}
