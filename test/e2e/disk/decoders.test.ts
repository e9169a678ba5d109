import { describe, expect, it } from 'vitest'
import { decodeMozLz4 } from '../../../e2e/support/disk/decodeMozLz4.ts'
import { decodeSnappy } from '../../../e2e/support/disk/decodeSnappy.ts'
import { listLevelDbBlocks } from '../../../e2e/support/disk/listLevelDbBlocks.ts'

/** “lunar harbor ” and again, once more: what a plain search would not see is the second time. */
const text = 'lunar harbor lunar harbor lunar harbor sketch'
const snappy = Buffer.concat([
  Buffer.from([text.length, (13 - 1) << 2]),
  Buffer.from('lunar harbor '),
  // A copy of 26 bytes from 13 before: it begins in what it writes.
  Buffer.from([((26 - 1) << 2) | 2, 13, 0, (6 - 1) << 2]),
  Buffer.from('sketch'),
])

describe('Snappy', () => {
  it('is undone, copies that overlap themselves included', () => {
    expect(decodeSnappy(snappy)?.toString()).toBe(text)
  })

  it.each([
    ['cut short', snappy.subarray(0, -1)],
    ['of another length', Buffer.concat([Buffer.from([44]), snappy.subarray(1)])],
    ['that copies from before its beginning', Buffer.from([4, 1, 9])],
    ['that is something else', Buffer.from('SQLite format 3')],
  ])('is told from bytes %s', (_, bytes) => {
    expect(decodeSnappy(bytes)).toBeUndefined()
  })
})

describe('LZ4 of Firefox', () => {
  it('is undone', () => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(text.length)
    // 13 literals and a match of 26 (15 + 7 + the 4 that always count), then the last literals.
    const block = Buffer.concat([
      Buffer.from([(13 << 4) | 15]),
      Buffer.from('lunar harbor '),
      Buffer.from([13, 0, 7, 6 << 4]),
      Buffer.from('sketch'),
    ])
    expect(decodeMozLz4(Buffer.concat([Buffer.from('mozLz40\0'), length, block]))?.toString()).toBe(text)
  })

  it('is told from other files', () => {
    expect(decodeMozLz4(Buffer.from('{"windows":[]}'))).toBeUndefined()
  })
})

describe('a table of LevelDB', () => {
  const data = Buffer.concat([snappy, Buffer.from([1]), Buffer.alloc(4)])
  const entry = Buffer.from([0, 1, 2, 'k'.charCodeAt(0), 0, snappy.length])
  const index = Buffer.concat([entry, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])])
  const footer = Buffer.alloc(48)
  footer.set([0, 0, data.length, index.length])
  footer.set(Buffer.from('57fb808b247547db', 'hex'), 40)
  const table = Buffer.concat([data, index, Buffer.from([0, 0, 0, 0, 0]), footer])

  it('gives its blocks, unpacked', () => {
    expect(listLevelDbBlocks(table).map(String)).toEqual([text])
  })

  it('stops the search when a block cannot be unpacked, rather than pass over it', () => {
    const broken = Buffer.from(table)
    broken[0] = 200
    expect(() => listLevelDbBlocks(broken)).toThrow('cannot be unpacked')
  })

  it('is told from other files', () => {
    expect(listLevelDbBlocks(Buffer.from('x'.repeat(100)))).toEqual([])
  })
})
