import * as v from 'valibot'
import { DerivationPath, DerivationPattern } from '../derivation.ts'
import { AccountId, ChainId } from '../ids.ts'
import { Amount, Name } from '../primitives.ts'
import { WalletSource } from '../walletSource.ts'
import { AddedWallet, nothing, SearchPlace, Step } from './commandParts.ts'

/** The commands about wallets and accounts. */
export const accountCommands = {
  addAccount: {
    params: v.object({ walletId: v.string(), name: v.optional(Name) }),
    result: v.object({ accountId: AccountId }),
    when: 'unlocked',
  },
  /** Adds the accounts of a recovery phrase that are on these paths. */
  addAccountsAt: {
    params: v.object({
      walletId: v.string(),
      paths: v.pipe(v.array(DerivationPath), v.minLength(1), v.maxLength(100)),
    }),
    result: v.object({ accountIds: v.array(AccountId) }),
    when: 'unlocked',
  },
  /**
   * Looks at the next 20 accounts of a recovery phrase for use on chains, and says which were used and where to go on; the
   * search is over when it does not. The nodes of these chains see the addresses.
   */
  findAccounts: {
    params: v.object({
      walletId: v.string(),
      pattern: DerivationPattern,
      chainIds: v.pipe(v.array(ChainId), v.minLength(1), v.maxLength(20)),
      ...SearchPlace.entries,
    }),
    result: v.object({
      found: v.array(
        v.object({
          accountId: AccountId,
          path: v.string(),
          uses: v.array(
            v.object({
              chainId: ChainId,
              transactionCount: v.number(),
              native: Amount,
              tokenCount: v.number(),
            }),
          ),
        }),
      ),
      next: v.optional(SearchPlace),
    }),
    when: 'unlocked',
  },
  /** Takes in another wallet that the person has already. */
  importWallet: {
    params: v.object({ source: WalletSource, name: v.optional(Name) }),
    result: AddedWallet,
    when: 'unlocked',
  },
  /** Makes another wallet, from fresh entropy. Its phrase is to be revealed and written down after that. */
  createAnotherWallet: {
    params: v.object({ wordCount: v.picklist([12, 24]), name: v.optional(Name) }),
    result: AddedWallet,
    when: 'unlocked',
  },
  /** Opens the wallet that a recovery phrase has under another passphrase (BIP-39). */
  openHiddenWallet: {
    params: v.object({
      walletId: v.string(),
      passphrase: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
      name: v.optional(Name),
    }),
    result: AddedWallet,
    when: 'unlocked',
  },
  renameWallet: {
    params: v.object({ walletId: v.string(), name: Name }),
    result: nothing,
    when: 'unlocked',
  },
  /** Moves a wallet up (-1) or down (1) among the others. */
  moveWallet: { params: v.object({ walletId: v.string(), by: Step }), result: nothing, when: 'unlocked' },
  /** Moves an account up (-1) or down (1) in its wallet. */
  moveAccount: { params: v.object({ accountId: AccountId, by: Step }), result: nothing, when: 'unlocked' },
  /** Puts an account out of sight, or back. */
  hideAccount: {
    params: v.object({ accountId: AccountId, hidden: v.boolean() }),
    result: nothing,
    when: 'unlocked',
  },
  /** Takes one account of several out of its wallet. */
  removeAccount: { params: v.object({ accountId: AccountId }), result: nothing, when: 'unlocked' },
  /** Takes a wallet out, with its phrase or key. */
  removeWallet: { params: v.object({ walletId: v.string() }), result: nothing, when: 'steppedUp' },
  renameAccount: {
    params: v.object({ accountId: AccountId, name: Name }),
    result: nothing,
    when: 'unlocked',
  },
  selectAccount: { params: v.object({ accountId: AccountId }), result: nothing, when: 'unlocked' },
} as const
