import { inject } from 'vitest'
import { evmChainId } from '../../src/protocol/ids.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { command } from './command.ts'
import { type ChainProxy, startChainProxy } from './startChainProxy.ts'
import { password } from './startWallet.ts'

/** Puts a proxy between the wallet and the devnet, as a person does who sets another node. */
export async function useProxy(browser: WalletBrowser): Promise<ChainProxy> {
  const proxy = await startChainProxy(inject('rpcUrl'))
  const page = await browser.openPopup('#/settings')
  await command(page, 'stepUp', { password })
  await command(page, 'setRpcUrls', { chainId: evmChainId(31337), rpcUrls: [proxy.url] })
  await page.close()
  return proxy
}
