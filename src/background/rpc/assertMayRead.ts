import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { assertWallet } from '../vault/assertWallet.ts'

type Known = Pick<Services, 'vault' | 'session' | 'permissions'>

/** @returns whether a node may be asked for a site: for any while the wallet is open, for those that are connected always */
export function mayRead({ session, permissions }: Omit<Known, 'vault'>, origin: Origin): boolean {
  return permissions.find(origin) !== undefined || session.isUnlocked()
}

/**
 * Due before a node is asked for a site: of a locked wallet nobody but the sites that the person connected makes it contact
 * anybody.
 *
 * @throws WalletError (4100) `noWallet`, `locked`
 */
export function assertMayRead(known: Known, origin: Origin): void {
  assertWallet(known)
  if (!mayRead(known, origin)) known.session.assertUnlocked()
}
