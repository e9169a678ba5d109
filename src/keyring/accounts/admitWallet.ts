import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import type { Wallet } from './accountKinds.ts'
import { withMarkOfWords } from './markCompromised.ts'

/** As many wallets as the vault's contents may have. */
const MAX_WALLETS = 100

/**
 * Takes another wallet in. An address that was only watched gives way to its key. One whose words have leaked comes in
 * marked so.
 *
 * @returns new contents; those given are left as they are
 * @throws WalletError `knownAccount` if one of its accounts is here already, `tooManyWallets`
 */
export function admitWallet(contents: VaultContents, wallet: Wallet): VaultContents {
  const wallets = makeRoom(contents, wallet)
  if (wallets.length >= MAX_WALLETS) {
    throw new WalletError(
      'limitExceeded',
      'There are as many wallets here as there can be. Remove one first.',
      {
        reason: 'tooManyWallets',
      },
    )
  }
  return { ...contents, wallets: [...wallets, withMarkOfWords(wallet, wallets)] }
}

/**
 * Makes room for accounts: addresses of theirs that were only watched leave.
 *
 * @returns the wallets that stay
 * @throws WalletError `knownAccount` if one of the accounts is here already, with its key or watched as the new one is
 */
export function makeRoom(
  contents: VaultContents,
  { kind, accounts }: Pick<Wallet, 'kind' | 'accounts'>,
): Wallet[] {
  const coming = new Set(accounts.map(({ address }) => address))
  return contents.wallets.filter((wallet) => {
    const clash = wallet.accounts.find(({ address }) => coming.has(address))
    if (!clash) return true
    if (wallet.kind === 'watchOnly' && kind !== 'watchOnly') return false
    const { address } = clash
    throw new WalletError(
      'invalidInput',
      `The account ${address.slice(0, 6)}…${address.slice(-4)} is in the wallet already. Nothing was changed.`,
      { reason: 'knownAccount' },
    )
  })
}
