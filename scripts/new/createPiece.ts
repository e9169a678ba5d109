import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plan } from './plan.ts'

/**
 * Carries a plan out: everything is checked and worked out before the first file is written.
 *
 * @param root of the project
 * @returns the paths that were written, from the root
 * @throws RangeError if a file exists already, or a list is not where it is expected
 */
export async function createPiece(root: string, plan: Plan): Promise<string[]> {
  const existing = Object.keys(plan.files).find((path) => existsSync(join(root, path)))
  if (existing) throw new RangeError(`${existing} exists already`)
  const texts = new Map(Object.entries(plan.files))
  for (const { path, change } of plan.edits) {
    const source = texts.get(path) ?? (await readFile(join(root, path), 'utf8'))
    texts.set(path, change(source))
  }
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return [...texts.keys()]
}
