/**
 * Undoes Snappy's compression (google/snappy, `format_description.txt`), in which LevelDB writes its tables and Firefox
 * what pages store.
 *
 * @returns the bytes, or undefined if these are not one whole Snappy text
 */
export function decodeSnappy(packed: Uint8Array): Buffer | undefined {
  const { value: length, end: start } = readVarint(packed, 0)
  if (length === 0 || length > maxLength || packed.length < 2) return undefined
  const unpacked = Buffer.alloc(length)
  let at = 0
  let from = start
  while (from < packed.length) {
    const step = readStep(packed, from)
    const begin = 'copy' in step ? at - step.copy : step.literal
    const source = 'copy' in step ? unpacked : packed
    const limit = 'copy' in step ? at : packed.length - step.length + 1
    if (begin < 0 || begin >= limit || at + step.length > length) return undefined
    // Byte by byte: a copy may begin in what it is about to write.
    for (let i = 0; i < step.length; i += 1) unpacked[at + i] = source[begin + i] ?? 0
    at += step.length
    from = step.next
  }
  return at === length ? unpacked : undefined
}

const maxLength = 64 * 1024 * 1024

/** Bytes to take from the packed text itself, or again from what was unpacked so far. */
type Step = { readonly length: number; readonly next: number } & (
  | { readonly literal: number }
  | { readonly copy: number }
)

function readStep(packed: Uint8Array, from: number): Step {
  const tag = packed[from] ?? 0
  const high = tag >> 2
  switch (tag & 3) {
    case 0: {
      const extra = Math.max(0, high - 59)
      const literal = from + 1 + extra
      const length = (extra === 0 ? high : readLittle(packed, from + 1, extra)) + 1
      return { literal, length, next: literal + length }
    }
    case 1:
      return { copy: ((tag >> 5) << 8) | (packed[from + 1] ?? 0), length: (high & 7) + 4, next: from + 2 }
    case 2:
      return { copy: readLittle(packed, from + 1, 2), length: high + 1, next: from + 3 }
    default:
      return { copy: readLittle(packed, from + 1, 4), length: high + 1, next: from + 5 }
  }
}

function readLittle(bytes: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let i = count - 1; i >= 0; i -= 1) value = value * 256 + (bytes[from + i] ?? 0)
  return value
}

/** A number in groups of seven bits, the lowest first, as Snappy and LevelDB write them. */
export function readVarint(bytes: Uint8Array, from: number): { value: number; end: number } {
  let value = 0
  for (let i = 0; i < 10; i += 1) {
    const byte = bytes[from + i] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return { value, end: from + i + 1 }
  }
  return { value: 0, end: from + 10 }
}
