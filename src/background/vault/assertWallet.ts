import { WalletError } from '../../protocol/errors.ts'
import type { VaultKeeper } from './vaultKeeper.ts'

/**
 * Nobody is asked and no node is contacted for a page before there is a wallet: until then no one has chosen the nodes.
 *
 * @throws WalletError (4100) `noWallet`
 */
export function assertWallet({ vault }: { readonly vault: VaultKeeper }): void {
  if (vault.status() === 'ok') return
  throw new WalletError(
    'unauthorized',
    'There is no wallet in Pellucid yet. Open it from the toolbar to make one.',
    { reason: 'noWallet' },
  )
}
