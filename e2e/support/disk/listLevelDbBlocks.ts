import { decodeSnappy, readVarint } from './decodeSnappy.ts'

/** A table ends with this number (google/leveldb, `doc/table_format.md`). */
const magic = Buffer.from('57fb808b247547db', 'hex')
const footerLength = 48

/**
 * Reads a table of LevelDB, in which Chromium keeps what extensions and pages store.
 *
 * @returns the blocks that hold data, unpacked; none if the file is no table
 */
export function listLevelDbBlocks(file: Buffer): Buffer[] {
  const footer = file.subarray(-footerLength)
  if (file.length < footerLength || !footer.subarray(-magic.length).equals(magic)) return []
  const metaIndex = readHandle(footer, 0)
  const index = readHandle(footer, metaIndex.end)
  return listValues(readBlock(file, index)).map((value) => readBlock(file, readHandle(value, 0)))
}

type Handle = { readonly offset: number; readonly size: number; readonly end: number }

function readHandle(bytes: Buffer, from: number): Handle {
  const offset = readVarint(bytes, from)
  const size = readVarint(bytes, offset.end)
  return { offset: offset.value, size: size.value, end: size.end }
}

/** The byte after a block says how it was packed: 0 not at all, 1 by Snappy. */
function readBlock(file: Buffer, { offset, size }: Handle): Buffer {
  const stored = file.subarray(offset, offset + size)
  if (file[offset + size] !== 1) return stored
  const unpacked = decodeSnappy(stored)
  if (!unpacked)
    throw new Error('A block of a LevelDB table cannot be unpacked: the search would miss what is in it')
  return unpacked
}

/** The values of a block's entries: each is three lengths (key shared, key own, value), the key's rest, the value. */
function listValues(block: Buffer): Buffer[] {
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 * (restarts + 1)
  const values: Buffer[] = []
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at)
    const own = readVarint(block, shared.end)
    const value = readVarint(block, own.end)
    const start = value.end + own.value
    values.push(block.subarray(start, start + value.value))
    at = start + value.value
  }
  return values
}
