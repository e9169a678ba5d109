import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root, with slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

const sourceKinds = /\.(ts|tsx|mjs|css|html|sol)$/

/** @returns the source files below a folder of the project, in order; none if the folder is not there */
export function readSourceFiles(folder: string): SourceFile[] {
  if (!existsSync(folder)) return []
  return listFiles(folder)
    .filter((path) => sourceKinds.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** Packages are passed by, not looked through: there are tens of thousands of files in them. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(path)
    return entry.isFile() ? [path] : []
  })
}
