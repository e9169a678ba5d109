import { chainsStore } from '../../../src/background/state/chainsStore.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser, type MemoryBrowser } from './memoryBrowser.ts'

type Fetch = Parameters<typeof createMemoryBrowser>[0]

/** @returns a browser whose wallet, before anybody set it up, is on the Devnet at an address, reached by `fetch` */
export async function createDevnetBrowser(
  rpcUrl: string,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<MemoryBrowser> {
  const browser = createMemoryBrowser(fetch)
  const devnetId = evmChainId(31337)
  const value = { ...chainsStore.empty, activeChainId: devnetId, rpcUrls: { [devnetId]: [rpcUrl] } }
  await browser.local.set({ [chainsStore.key]: { version: chainsStore.version, value } })
  return browser
}
