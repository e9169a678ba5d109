import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeMozLz4 } from './decodeMozLz4.ts'
import { decodeSnappy } from './decodeSnappy.ts'
import { listLevelDbBlocks } from './listLevelDbBlocks.ts'
import { listSqliteValues } from './listSqliteValues.ts'

/** A text that somebody else could read, and the place it is in. */
export type Holding = { readonly place: string; readonly text: string }

/**
 * Reads every file of a folder, one after the other: as it is, and unpacked where a browser has packed it; as single
 * bytes and as UTF-16, in which browsers write as well.
 */
export async function* readDisk(folder: string): AsyncGenerator<Holding> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const file = await readIfThere(place)
    if (!file) continue
    for (const bytes of [file, ...unpack(file, await readIfThere(`${place}-wal`))]) {
      yield { place, text: bytes.toString('latin1') }
      yield { place, text: bytes.toString('utf16le') }
      yield { place, text: bytes.subarray(1).toString('utf16le') }
    }
  }
}

/** A browser that is running may take a file away between the listing and the reading. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function unpack(file: Buffer, wal: Buffer | undefined): Buffer[] {
  const lz4 = decodeMozLz4(file)
  const values = listSqliteValues(file, wal).flatMap((value) => [value, decodeSnappy(value)])
  const zipped = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file, { finishFlush: 2 }) : undefined
  return [...listLevelDbBlocks(file), lz4, zipped, ...values].filter((bytes) => bytes !== undefined)
}
