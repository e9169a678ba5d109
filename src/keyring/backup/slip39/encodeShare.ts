import { packBits } from './packBits.ts'
import { createChecksum } from './rs1024.ts'
import { type Share, WORD_BITS } from './share.ts'
import { shareWords } from './shareWords.ts'

/** @returns the words of a share, 20 for a secret of 128 bits and 33 for one of 256 (SLIP-39) */
export function encodeShare(share: Share): string[] {
  const { identifier, extendable, iterationExponent, groupIndex, groupThreshold, groupCount } = share
  const { memberThreshold, point } = share
  const header = [
    identifier >> 5,
    ((identifier & 31) << 5) | (Number(extendable) << 4) | iterationExponent,
    (groupIndex << 6) | ((groupThreshold - 1) << 2) | ((groupCount - 1) >> 2),
    (((groupCount - 1) & 3) << 8) | (point.x << 4) | (memberThreshold - 1),
  ]
  const padding = -(point.value.length * 8) % WORD_BITS
  const words = [...header, ...packValue(point.value, padding === 0 ? 0 : WORD_BITS + padding)]
  return [...words, ...createChecksum(words, extendable)].map((place) => shareWords[place] ?? '')
}

/** Padding is in front: zeros that fill the first word up. */
function packValue(value: Uint8Array, paddingBits: number): number[] {
  const bits = Array.from(value, (byte) => packBits([byte], { from: 8, to: 1 })).flat()
  return packBits([...Array.from({ length: paddingBits }, () => 0), ...bits], { from: 1, to: WORD_BITS })
}
