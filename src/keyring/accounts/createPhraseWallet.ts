import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import type { LoadWords } from '../phrase/parseWordList.ts'
import { readPhrase } from '../phrase/readPhrase.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { Wallet } from './accountKinds.ts'
import { makeHdWallet } from './createHdWallet.ts'

/**
 * Makes a wallet with one account from a recovery phrase in any language of BIP-39. Words that are not English are kept as
 * they are.
 *
 * @throws WalletError as `readPhrase`
 */
export async function createPhraseWallet(options: {
  words: readonly string[]
  passphrase?: string | undefined
  name: string
  random: Random
  clock: Clock
  loadWords: LoadWords
}): Promise<Wallet> {
  const { entropy, phrase } = await readPhrase(options.words, options.loadWords)
  const passphrase = options.passphrase ?? ''
  const secret = { entropy: bytesToHex(entropy), passphrase, ...(phrase !== undefined && { phrase }) }
  wipe(entropy)
  return makeHdWallet(secret, options)
}
