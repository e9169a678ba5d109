import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import { entropyToPhrase } from './phraseEntropy.ts'

/**
 * Makes a new recovery phrase (BIP-39, English).
 *
 * @param options.wordCount 12 words stand for 128 bits of entropy, 24 for 256
 * @param options.random the only source of the entropy
 * @throws WalletError `weakRandom` if the generator fails its health check
 */
export function createPhrase(options: { wordCount: 12 | 24; random: Random }): string[] {
  const entropy = drawBytes(options.random, options.wordCount === 12 ? 16 : 32)
  try {
    return entropyToPhrase(entropy)
  } finally {
    wipe(entropy)
  }
}
