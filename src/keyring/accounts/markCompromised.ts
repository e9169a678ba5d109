import type { VaultContents } from '../vault/contents/contents.ts'
import type { Wallet } from './accountKinds.ts'
import { getWallet } from './getWallet.ts'
import { haveSameWords } from './haveSameWords.ts'

/**
 * Notes that a wallet's keys are in other hands, or that it was a false alarm; with it every wallet of the same words, since
 * a passphrase is short of keeping anybody out who has them.
 *
 * @param atMs since when, for those that were not marked; undefined takes the mark off
 * @returns new contents
 * @throws WalletError `unknownWallet`
 */
export function markCompromised(
  contents: VaultContents,
  walletId: string,
  atMs: number | undefined,
): VaultContents {
  const meant = getWallet(contents, walletId)
  const wallets = contents.wallets.map((wallet) => {
    if (wallet !== meant && !haveSameWords(wallet, meant)) return wallet
    const { compromisedAtMs: since = atMs, ...rest } = wallet
    return atMs === undefined || since === undefined ? rest : { ...rest, compromisedAtMs: since }
  })
  return { ...contents, wallets }
}

/** @returns the wallet as it comes in beside others: marked since when its words are, if they are */
export function withMarkOfWords(wallet: Wallet, others: readonly Wallet[]): Wallet {
  const marked = others.find(
    (other) => other.compromisedAtMs !== undefined && haveSameWords(other, wallet),
  )?.compromisedAtMs
  return marked === undefined ? wallet : { ...wallet, compromisedAtMs: marked }
}
