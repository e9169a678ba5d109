import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import { parsePhrase } from '../phrase/parsePhrase.ts'
import { phraseToEntropy } from '../phrase/phraseEntropy.ts'
import { createUuid } from '../random/createUuid.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { Wallet } from './accountKinds.ts'
import { type HdSecret, hd } from './hd.ts'

/**
 * Makes a wallet with one account from a recovery phrase, new or imported.
 *
 * @param options.words 12, 15, 18, 21 or 24 words (BIP-39, English)
 * @param options.passphrase empty when the person has none
 * @throws WalletError `badWordCount`, `unknownWord`, `badChecksum` as `parsePhrase`
 */
export function createHdWallet(options: {
  words: readonly string[]
  passphrase?: string | undefined
  name: string
  random: Random
  clock: Clock
}): Wallet {
  const entropy = phraseToEntropy(parsePhrase(options.words))
  const secret = { entropy: bytesToHex(entropy), passphrase: options.passphrase ?? '' }
  wipe(entropy)
  return makeHdWallet(secret, options)
}

/** Makes a wallet with one account from what is kept of a phrase. */
export function makeHdWallet(
  secret: HdSecret,
  { name, random, clock }: { name: string; random: Random; clock: Clock },
): Wallet {
  return {
    id: createUuid(random),
    kind: 'hd',
    name,
    createdAtMs: clock(),
    secret,
    accounts: hd.deriveAccounts(secret, { first: 0, count: 1 }),
  }
}
