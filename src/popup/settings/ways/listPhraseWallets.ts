import type { Account } from '../../../protocol/view.ts'

/** @returns the wallets that grow from a recovery phrase, named by their first account, as options of a list */
export function listPhraseWallets(accounts: readonly Account[]): { value: string; label: string }[] {
  const firsts = new Map<string, string>()
  for (const { kind, walletId, name } of accounts) {
    if (kind === 'hd' && !firsts.has(walletId)) firsts.set(walletId, name)
  }
  return [...firsts].map(([value, label]) => ({ value, label }))
}
