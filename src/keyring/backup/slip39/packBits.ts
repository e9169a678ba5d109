/**
 * Turns units of some bits into units of others, first bit first, as words of ten bits and bytes of eight need it.
 *
 * @param skip leading bits of the input that are padding
 * @returns whole units only; the padding counts as not there
 */
export function packBits(
  units: Iterable<number>,
  { from, to, skip = 0 }: { from: number; to: number; skip?: number },
): number[] {
  const packed: number[] = []
  let held = 0
  let bits = -skip
  for (const unit of units) {
    held = (held << from) | unit
    bits += from
    while (bits >= to) {
      bits -= to
      packed.push((held >> bits) & (2 ** to - 1))
    }
    held &= 2 ** Math.max(bits, 0) - 1
  }
  return packed
}
