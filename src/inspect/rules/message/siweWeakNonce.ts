import type { MessageRule } from '../messageFacts.ts'

/** Different characters that a number made by chance has at least, of the eight that the standard asks for. */
const MIN_DIFFERENT = 4
const COUNTED_UP = /^(0?123456789?0?|abcdefgh\w*)$/i

/** A message that signs a person in with a number that is not made by chance: it could be used again. */
export const siweWeakNonce: MessageRule = {
  id: 'siwe-weak-nonce',
  level: 'caution',
  applies: ({ siwe }) => {
    if (!siwe) return undefined
    const { nonce } = siwe
    if (new Set(nonce).size >= MIN_DIFFERENT && !COUNTED_UP.test(nonce)) return undefined
    return {
      title: 'Its one-time number is not random',
      sentence:
        'The number that keeps this sign-in from being used twice is not made by chance. Somebody may have asked you for a signature to be used elsewhere.',
      evidence: `Nonce: ${nonce}`,
    }
  },
}
