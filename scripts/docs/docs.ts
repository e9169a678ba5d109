import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatProvider } from './formatProvider.ts'

const path = fileURLToPath(new URL('../../docs/provider.md', import.meta.url))

/** Writes `docs/provider.md`. A test holds it against the table. */
export async function main(): Promise<void> {
  await writeFile(path, formatProvider())
  console.log('docs/provider.md is written')
}
