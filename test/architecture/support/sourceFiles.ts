import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root, with slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

const sourceKinds = /\.(ts|tsx|mjs|css|html|sol)$/

/** @returns the source files below a folder of the project, in order; none if the folder is not there */
export function readSourceFiles(folder: string): SourceFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceKinds.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
