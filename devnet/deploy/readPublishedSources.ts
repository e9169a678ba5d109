import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import type { Sources } from './compileSources.ts'

const load = createRequire(import.meta.url)

/**
 * Reads contracts' files of a package, and all that they import, from the packages that these are in.
 *
 * @param files module paths of the contracts, e.g. `@looksrare/contracts-exchange-v2/contracts/TransferManager.sol`
 * @param others text of files whose packages are not installed, by module path
 * @throws Error if a file is nowhere
 */
export async function readPublishedSources(
  files: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<Sources> {
  const sources: Record<string, { content: string }> = {}
  const waiting = [...files]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next in sources) continue
    const content = others[next] ?? (await readFile(load.resolve(next), 'utf8'))
    sources[next] = { content }
    waiting.push(...listImports(content, posix.dirname(next)))
  }
  return sources
}

function listImports(content: string, folder: string): string[] {
  const imports = content.matchAll(/^import\b[^;"']*["']([^"']+)["']\s*;/gm)
  return [...imports].map(([, path = '']) => (path.startsWith('.') ? posix.join(folder, path) : path))
}
