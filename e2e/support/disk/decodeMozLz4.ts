const magic = Buffer.from('mozLz40\0')

/**
 * Undoes the compression of Firefox's own files (`sessionstore.jsonlz4` and others): a mark, the length, and one LZ4
 * block (lz4/lz4, `doc/lz4_Block_format.md`).
 *
 * @returns the bytes, or undefined if this is no such file
 */
export function decodeMozLz4(file: Buffer): Buffer | undefined {
  if (!file.subarray(0, magic.length).equals(magic)) return undefined
  const unpacked = Buffer.alloc(file.readUInt32LE(magic.length))
  let at = 0
  let from = magic.length + 4
  while (from < file.length) {
    const token = file[from] ?? 0
    const literal = readLength(file, from + 1, token >> 4)
    at += file.copy(unpacked, at, literal.end, literal.end + literal.length)
    from = literal.end + literal.length
    if (from >= file.length) break
    const distance = file.readUInt16LE(from)
    const match = readLength(file, from + 2, token & 15)
    for (let i = 0; i < match.length + 4; i += 1, at += 1) unpacked[at] = unpacked[at - distance] ?? 0
    from = match.end
  }
  return unpacked
}

/** Fifteen means that bytes follow which count too, up to one below 255. */
function readLength(file: Buffer, from: number, nibble: number): { length: number; end: number } {
  if (nibble < 15) return { length: nibble, end: from }
  let length = nibble
  for (let end = from; end < file.length; end += 1) {
    const byte = file[end] ?? 0
    length += byte
    if (byte < 255) return { length, end: end + 1 }
  }
  return { length, end: file.length }
}
