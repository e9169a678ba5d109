import { WalletError } from '../../../protocol/errors.ts'
import { normalizeWords } from '../../phrase/normalizeWords.ts'
import { packBits } from './packBits.ts'
import { CHECKSUM_WORDS, isChecksumRight } from './rs1024.ts'
import { HEADER_WORDS, MAX_SHARE_WORDS, MIN_SHARE_WORDS, type Share, WORD_BITS } from './share.ts'
import { findShareWord } from './shareWords.ts'

/**
 * Reads the words of one share (SLIP-39).
 *
 * @param input the words, or the whole share as one text; case and white space don't matter
 * @returns the share, whose value the caller wipes
 * @throws WalletError `badShareLength`, `unknownShareWord` (the message says which, by its place), `badShareChecksum`
 *   or `badShare` for what is well spelled and no share. No message holds a word of it.
 */
export function decodeShare(input: string | readonly string[]): Share {
  const words = normalizeWords(input)
  const valueWords = words.length - HEADER_WORDS - CHECKSUM_WORDS
  // Values are an even number of bytes, and padding is less than a word (SLIP-39: at most eight bits).
  const paddingBits = (valueWords * WORD_BITS) % 16
  if (words.length < MIN_SHARE_WORDS || words.length > MAX_SHARE_WORDS || paddingBits > 8) {
    throw refuse('badShareLength', `A share has 20 or 33 words, as a rule; this one has ${words.length}.`)
  }
  const places = words.map(findPlace)
  const [first = 0, second = 0, third = 0, fourth = 0] = places
  const extendable = ((second >> 4) & 1) === 1
  if (!isChecksumRight(places, extendable)) {
    throw refuse(
      'badShareChecksum',
      'Each word is right, but together they are no share. One may be a wrong word, or two may have changed places.',
    )
  }
  const value = places.slice(HEADER_WORDS, -CHECKSUM_WORDS)
  const share: Share = {
    identifier: (first << 5) | (second >> 5),
    extendable,
    iterationExponent: second & 15,
    groupIndex: third >> 6,
    groupThreshold: ((third >> 2) & 15) + 1,
    groupCount: (((third & 3) << 2) | (fourth >> 8)) + 1,
    memberThreshold: (fourth & 15) + 1,
    point: {
      x: (fourth >> 4) & 15,
      value: Uint8Array.from(packBits(value, { from: WORD_BITS, to: 8, skip: paddingBits })),
    },
  }
  const padding = (value[0] ?? 0) >> (WORD_BITS - paddingBits)
  if (padding !== 0 || share.groupThreshold > share.groupCount) {
    throw refuse('badShare', 'These words are no share that this wallet understands. Check them once more.')
  }
  return share
}

function findPlace(word: string, index: number): number {
  const place = findShareWord(word)
  if (place !== undefined) return place
  throw refuse('unknownShareWord', `Word ${index + 1} is not one of the words a share can have.`)
}

function refuse(reason: string, message: string): WalletError {
  return new WalletError('invalidInput', message, { reason })
}
