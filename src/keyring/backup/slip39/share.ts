import type { CipherParams } from './cipher.ts'
import type { Point } from './interpolate.ts'

/** One share, read from its words (SLIP-39 "Format of the share mnemonic"). Thresholds and counts from 1 to 16. */
export type Share = CipherParams & {
  readonly groupIndex: number
  readonly groupThreshold: number
  readonly groupCount: number
  readonly memberThreshold: number
  /** The place of the share in its group, and its value, which is secret: the caller wipes it. */
  readonly point: Point
}

/** Words before the value: identifier, flags and places, 40 bits. */
export const HEADER_WORDS = 4
export const WORD_BITS = 10
/** A value of 128 bits is the shortest: 4 + 13 + 3 words. */
export const MIN_SHARE_WORDS = 20
/** A value of 512 bits, more than any wallet uses. The standard has no end; a hostile text must have one. */
export const MAX_SHARE_WORDS = 59
