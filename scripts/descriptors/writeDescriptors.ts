import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectDescriptors } from './collectDescriptors.ts'

/** Writes the descriptors that the extension brings along into a folder of it. */
export async function writeDescriptors(dir: string): Promise<void> {
  const { index, sets } = await collectDescriptors()
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'index.json'), JSON.stringify(index))
  for (const [digest, text] of sets) writeFileSync(join(dir, `${digest}.json`), text)
}
