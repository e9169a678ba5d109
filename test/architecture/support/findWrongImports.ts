import { posix } from 'node:path'
import { listImports } from './listImports.ts'
import { BROWSER_FILE, rooms } from './rooms.ts'
import type { SourceFile } from './sourceFiles.ts'

/** @returns a line for each import that the rule forbids: `src/popup/a.ts imports …` */
export function findWrongImports(file: SourceFile): string[] {
  const room = rooms[roomOf(file.path) ?? '']
  return listImports(file.text)
    .filter((imported) => {
      if (!room) return true
      if (imported === 'webextension-polyfill') return file.path !== BROWSER_FILE
      if (!imported.startsWith('.')) return !room.libraries.some((library) => isPartOf(library, imported))
      return !room.rooms.includes(roomOf(posix.join(posix.dirname(file.path), imported)) ?? '')
    })
    .map((imported) => `${file.path} imports ${imported}`)
}

/** @returns the folder of `src` that a path is in, or `assets`; undefined for any other place */
function roomOf(path: string): string | undefined {
  return path.startsWith('assets/') ? 'assets' : /^src\/([^/]+)\/./.exec(path)?.[1]
}

function isPartOf(library: string, imported: string): boolean {
  return imported === library || imported.startsWith(`${library}/`)
}
