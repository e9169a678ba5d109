import { hexToBytes } from '@noble/hashes/utils.js'
import { entropyToPhrase } from '../phrase/phraseEntropy.ts'
import { wipe } from '../wipe.ts'

/** @returns the words of the recovery phrase that the vault keeps, as its owner wrote them down */
export function wordsOf(secret: { entropy: string; phrase?: string | undefined }): string[] {
  if (secret.phrase !== undefined) return secret.phrase.split(' ')
  const entropy = hexToBytes(secret.entropy)
  try {
    return entropyToPhrase(entropy)
  } finally {
    wipe(entropy)
  }
}
