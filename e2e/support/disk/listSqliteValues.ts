const magic = Buffer.from('SQLite format 3\0')
const walMagic = 0x377f0682
const tableLeaf = 13

/**
 * Reads an SQLite database, with the log of what is not yet in it: the columns of every row that is still there
 * (sqlite.org, “Database File Format”). Firefox keeps so what extensions and pages store.
 *
 * @param wal the file beside it that ends in `-wal`, if there is one
 * @returns the texts and blobs, put together from their pages; none if the file is no database
 */
export function listSqliteValues(file: Buffer, wal?: Buffer): Buffer[] {
  if (!file.subarray(0, magic.length).equals(magic)) return []
  const declared = file.readUInt16BE(16)
  const pageSize = declared === 1 ? 65_536 : declared
  const usable = pageSize - (file[20] ?? 0)
  const pages = new Map<number, Buffer>()
  for (let number = 1; number * pageSize <= file.length; number += 1) {
    pages.set(number, file.subarray((number - 1) * pageSize, number * pageSize))
  }
  if (wal) for (const [number, page] of listFrames(wal, pageSize)) pages.set(number, page)
  return [...pages].flatMap(([number, page]) => listRows(page, number, usable, pages)).flatMap(listColumns)
}

/** The pages in the log, oldest first: a later one takes the place of an earlier. */
function listFrames(wal: Buffer, pageSize: number): [number, Buffer][] {
  if (wal.length < 32 || (wal.readUInt32BE(0) & ~1) !== walMagic) return []
  const frames: [number, Buffer][] = []
  for (let at = 32; at + 24 + pageSize <= wal.length; at += 24 + pageSize) {
    frames.push([wal.readUInt32BE(at), wal.subarray(at + 24, at + 24 + pageSize)])
  }
  return frames
}

function listRows(
  page: Buffer,
  number: number,
  usable: number,
  pages: ReadonlyMap<number, Buffer>,
): Buffer[] {
  const header = number === 1 ? 100 : 0
  if (page[header] !== tableLeaf) return []
  const count = page.readUInt16BE(header + 3)
  const cells = Array.from({ length: count }, (_, i) => header + 8 + 2 * i)
  return cells
    .filter((at) => at + 2 <= page.length)
    .map((at) => readRow(page, page.readUInt16BE(at), usable, pages))
}

/** What does not fit on the page goes on in a chain of others. */
function readRow(page: Buffer, cell: number, usable: number, pages: ReadonlyMap<number, Buffer>): Buffer {
  const size = readBigVarint(page, cell)
  const start = readBigVarint(page, size.end).end
  const most = usable - 35
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const kept = least + ((size.value - least) % (usable - 4))
  const local = size.value <= most ? size.value : kept <= most ? kept : least
  const parts = [page.subarray(start, start + local)]
  let missing = size.value - local
  let next = missing > 0 && start + local + 4 <= page.length ? page.readUInt32BE(start + local) : 0
  for (let steps = 0; missing > 0 && steps < pages.size; steps += 1) {
    const overflow = pages.get(next)
    if (!overflow) break
    parts.push(overflow.subarray(4, 4 + Math.min(missing, usable - 4)))
    missing -= usable - 4
    next = overflow.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

const numberLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

/** A row begins with the kinds of its columns; from 12 on a kind says how long the text or blob is. */
function listColumns(row: Buffer): Buffer[] {
  const header = readBigVarint(row, 0)
  const columns: Buffer[] = []
  let at = header.value
  for (let kindAt = header.end; kindAt < header.value && at <= row.length; ) {
    const kind = readBigVarint(row, kindAt)
    const length = kind.value < 12 ? (numberLengths[kind.value] ?? 0) : Math.floor((kind.value - 12) / 2)
    if (kind.value >= 12) columns.push(row.subarray(at, at + length))
    at += length
    kindAt = kind.end
  }
  return columns
}

/** A number in groups of seven bits, the highest first, as SQLite writes them. */
function readBigVarint(bytes: Buffer, from: number): { value: number; end: number } {
  let value = 0
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[from + i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: from + i + 1 }
  }
  return { value: value * 256 + (bytes[from + 8] ?? 0), end: from + 9 }
}
