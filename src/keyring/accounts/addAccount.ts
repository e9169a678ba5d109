import type { VaultContents } from '../vault/contents/contents.ts'
import { accountKindOf } from './accountKinds.ts'
import { makeRoom } from './admitWallet.ts'
import { assertHasPhrase } from './assertHasPhrase.ts'
import { getWallet } from './getWallet.ts'
import { deriveHdAccounts } from './hd.ts'
import type { WalletAccount } from './kind.ts'
import { replaceWallet } from './replaceWallet.ts'

type Grown = { contents: VaultContents; accounts: readonly WalletAccount[] }

/**
 * Adds the next account to a wallet: the first that is not here yet.
 *
 * @returns new contents, and the account that was added; the contents given are left as they are
 * @throws WalletError `unknownWallet`, `noMoreAccounts` if the kind can't have another
 */
export function addAccount(contents: VaultContents, walletId: string): Grown {
  const wallet = getWallet(contents, walletId)
  const withKeys = contents.wallets.filter(({ kind }) => kind !== 'watchOnly')
  const known = new Set(withKeys.flatMap(({ accounts }) => accounts.map(({ address }) => address)))
  const skipped: WalletAccount[] = []
  for (;;) {
    const account = accountKindOf(wallet).nextAccount(wallet.secret, [...wallet.accounts, ...skipped])
    // It may have come in by itself, as a private key.
    if (!known.has(account.address)) return grow(contents, walletId, [account])
    skipped.push(account)
  }
}

/**
 * Adds the accounts of a recovery phrase that are on the paths given.
 *
 * @param paths absolute, e.g. `m/44'/60'/2'/0/0`
 * @throws WalletError `unknownWallet`, `noPhrase` if it has no tree of keys, `badDerivationPath`, `knownAccount`
 */
export function addAccountsAt(contents: VaultContents, walletId: string, paths: readonly string[]): Grown {
  const wallet = getWallet(contents, walletId)
  assertHasPhrase(wallet)
  return grow(contents, walletId, deriveHdAccounts(wallet.secret, [...new Set(paths)]))
}

function grow(contents: VaultContents, walletId: string, accounts: readonly WalletAccount[]): Grown {
  const wallet = getWallet(contents, walletId)
  const wallets = makeRoom(contents, { kind: wallet.kind, accounts: [...accounts] })
  const grown = { ...wallet, accounts: [...wallet.accounts, ...accounts] }
  return { contents: replaceWallet({ ...contents, wallets }, grown), accounts }
}
