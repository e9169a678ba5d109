import { accountAddress, evmChainNumber, type Origin } from '../../protocol/ids.ts'
import type { PageState } from '../../protocol/messages.ts'
import type { Services } from '../services.ts'

type Known = Pick<Services, 'session' | 'permissions' | 'chains' | 'stores'>

/** @returns the state of a site's pages as JSON, by which a change is told */
export function describePageState(known: Known, origin: Origin): string {
  return JSON.stringify(getPageState(known, origin))
}

/**
 * @returns what a site may know without asking: its chain, or the popup's while it is not connected; its accounts,
 *   none while it is not connected or the wallet is locked
 */
export function getPageState({ session, permissions, chains, stores }: Known, origin: Origin): PageState {
  const permission = permissions.find(origin)
  const chainId = permission?.chainId ?? chains.getActiveId()
  const accounts = permission && session.isUnlocked() ? permission.accounts : []
  const compatibility = stores.settings.get().metaMaskSites?.find((site) => site.origin === origin)
  return {
    chainId: `0x${evmChainNumber(chainId).toString(16)}`,
    accounts: accounts.map(accountAddress),
    ...(compatibility && { isMetaMask: compatibility.on }),
  }
}
