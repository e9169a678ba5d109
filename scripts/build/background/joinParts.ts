import { readFileSync } from 'node:fs'

type Chunk = { readonly fileName: string; readonly isEntry: boolean; readonly code: string }

// As a module it can be checked; inside a classic script it is a function like others.
const loader = readFileSync(new URL('loadParts.js', import.meta.url), 'utf8').replace(/^export /m, '')

/**
 * Lays out chunks in the form of CommonJS as classic scripts: the entry with all that a start needs in one file, and each
 * other part in one that only defines a function.
 *
 * @param isPart tells the chunks that get a file of their own
 * @returns the text of each file, by its name
 */
export function joinParts(chunks: readonly Chunk[], isPart: (chunk: Chunk) => boolean): Map<string, string> {
  const files = new Map<string, string>()
  const parts = chunks.filter((chunk) => !chunk.isEntry && isPart(chunk))
  for (const part of parts) files.set(part.fileName, definePart(part))
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('The background has no entry.')
  const inside = chunks.filter((chunk) => !parts.includes(chunk))
  const names = JSON.stringify(parts.map(({ fileName }) => fileName))
  const start = `;(() => {\n${loader}\nloadParts(${names})(${JSON.stringify(`./${entry.fileName}`)})\n})()\n`
  files.set(entry.fileName, inside.map(definePart).join('') + start)
  return files
}

function definePart({ fileName, code }: Chunk): string {
  const name = JSON.stringify(fileName)
  return `;(globalThis.backgroundParts??={})[${name}]=function(exports,require){${code}\n};\n`
}
