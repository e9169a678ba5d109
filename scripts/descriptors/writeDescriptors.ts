import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListInfo } from '../../src/protocol/lists.ts'
import { collectDescriptors } from './collectDescriptors.ts'

const REGISTRY = 'ethereum/clear-signing-erc7730-registry, commit 4a71289'
/** When the package that brings that commit came out. */
const GATHERED_AT_MS = Date.UTC(2026, 8, 1)

/** Writes the descriptors that the extension brings along into a folder of it. */
export async function writeDescriptors(dir: string): Promise<void> {
  const { index, sets } = await collectDescriptors()
  const text = JSON.stringify(index)
  const about: ListInfo = {
    source: REGISTRY,
    gatheredAtMs: GATHERED_AT_MS,
    entryCount: sets.size,
    digest: createHash('sha256').update(text).digest('hex'),
  }
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'index.json'), text)
  writeFileSync(join(dir, 'about.json'), JSON.stringify(about))
  for (const [digest, text] of sets) writeFileSync(join(dir, `${digest}.json`), text)
}
