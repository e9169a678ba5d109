import { base64 } from '@scure/base'
import { DIGEST_BYTES } from './phishingList.ts'

/** @returns digests, sorted, as base64 */
export function packDigests(digests: ReadonlySet<number>): string {
  const sorted = Float64Array.from(digests).sort()
  const bytes = new Uint8Array(sorted.length * DIGEST_BYTES)
  sorted.forEach((digest, index) => {
    let rest = digest
    for (let place = DIGEST_BYTES - 1; place >= 0; place -= 1) {
      bytes[index * DIGEST_BYTES + place] = rest % 256
      rest = Math.floor(rest / 256)
    }
  })
  return base64.encode(bytes)
}

/** @returns whether a digest is among those of a packed set, by binary search */
export function createDigestLookup(packed: string): (digest: number) => boolean {
  const bytes = base64.decode(packed)
  const count = Math.floor(bytes.length / DIGEST_BYTES)
  const read = (index: number) => {
    let digest = 0
    for (let place = 0; place < DIGEST_BYTES; place += 1)
      digest = digest * 256 + (bytes[index * DIGEST_BYTES + place] ?? 0)
    return digest
  }
  return (digest) => {
    let [low, high] = [0, count - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = read(middle)
      if (found === digest) return true
      if (found < digest) low = middle + 1
      else high = middle - 1
    }
    return false
  }
}
