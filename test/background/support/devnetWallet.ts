import { chainsStore } from '../../../src/background/state/chainsStore.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser, type MemoryBrowser } from './memoryBrowser.ts'

/** @returns a browser whose wallet, before anybody set it up, is on the Devnet at an address */
export async function createDevnetBrowser(rpcUrl: string): Promise<MemoryBrowser> {
  const browser = createMemoryBrowser((url, init) => globalThis.fetch(url, init))
  const devnetId = evmChainId(31337)
  const value = { ...chainsStore.empty, activeChainId: devnetId, rpcUrls: { [devnetId]: [rpcUrl] } }
  await browser.local.set({ [chainsStore.key]: { version: chainsStore.version, value } })
  return browser
}
