import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatProvider } from './formatProvider.ts'
import { formatRules } from './formatRules.ts'

const pages = { 'provider.md': formatProvider, 'rules.md': formatRules }

/** Writes the pages of `docs/` that are made from tables. Tests hold them against the tables. */
export async function main(): Promise<void> {
  for (const [name, format] of Object.entries(pages)) {
    await writeFile(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), format())
    console.log(`docs/${name} is written`)
  }
}
