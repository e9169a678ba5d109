import { WalletError } from '../../protocol/errors.ts'
import { normalizeWord } from '../phrase/normalizeWords.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { revealPhrase } from './revealPhrase.ts'

/** Fewer words than this could be found by trying. */
const MIN_WORDS = 3

/**
 * Compares words that the person typed with those of a wallet's phrase. It is not said which of them is wrong: that would
 * let a stranger find them one by one.
 *
 * @param words at least three, each with its place, from 0
 * @returns true when all are right
 * @throws WalletError `tooFewWords`, `unknownWallet`, `noPhrase`
 */
export function checkWords(
  contents: VaultContents,
  walletId: string,
  words: readonly { readonly place: number; readonly word: string }[],
): boolean {
  if (new Set(words.map(({ place }) => place)).size < MIN_WORDS) {
    throw new WalletError('invalidInput', `Enter at least ${MIN_WORDS} of the words.`, {
      reason: 'tooFewWords',
    })
  }
  const phrase = revealPhrase(contents, walletId).words
  return words.every(({ place, word }) => normalizeWord(phrase[place] ?? '') === normalizeWord(word))
}
