import type { AccountId } from '../../../protocol/ids.ts'
import type { Account, View, WalletInfo } from '../../../protocol/view.ts'

/** What the choices are made from. */
export type Wallets = Pick<View, 'wallets' | 'accounts' | 'activeAccountId'>

/** Stands for an account of a wallet that is still to be made. */
export const NEW_WALLET = 'new'
export type Refuge = AccountId | typeof NEW_WALLET

/** @returns the wallets whose words or key can be in other hands: a watched address has none here */
export function listLeakable({ wallets }: Pick<Wallets, 'wallets'>): readonly WalletInfo[] {
  return wallets.filter(({ kind }) => kind !== 'watchOnly')
}

/**
 * Guesses which wallet leaked, as the choice begins: the one that the address names, else the one that was marked last,
 * since whoever comes back goes on with that; else that of the active account.
 */
export function guessLeaked(view: Wallets, named: string | null): string | undefined {
  const leakable = listLeakable(view)
  const marked = leakable
    .filter(({ compromisedAtMs }) => compromisedAtMs !== undefined)
    .toSorted((one, other) => (other.compromisedAtMs ?? 0) - (one.compromisedAtMs ?? 0))
  const active = view.accounts.find(({ id }) => id === view.activeAccountId)?.walletId
  const guesses = [named, marked[0]?.id, active, leakable[0]?.id]
  return guesses.find((guess) => leakable.some(({ id }) => id === guess)) ?? undefined
}

/** @returns the accounts that everything can go to, of the newest wallet first: it was made for this */
export function listRefuges(
  { wallets, accounts }: Wallets,
  leakedId: string | undefined,
): readonly Account[] {
  const safe = listLeakable({ wallets })
    .filter(({ id, compromisedAtMs }) => id !== leakedId && compromisedAtMs === undefined)
    .toSorted((one, other) => (other.createdAtMs ?? 0) - (one.createdAtMs ?? 0))
  return safe.flatMap(({ id }) => accounts.filter(({ walletId, hidden }) => walletId === id && !hidden))
}

/** @returns a wallet by its name and what is in it */
export function nameLeakable({ id, name }: WalletInfo, accounts: readonly Account[]): string {
  const names = accounts.filter(({ walletId }) => walletId === id).map((account) => account.name)
  const others = names.length > 1 ? ` and ${names.length - 1} more` : ''
  return names[0] === undefined || names[0] === name ? name : `${name}: ${names[0]}${others}`
}
