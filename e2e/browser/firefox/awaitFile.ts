import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { waitUntil } from '../../screen/waitUntil.ts'

/**
 * Waits for a file that a page is about to save: of those of an extension's pages Firefox tells no driver. While it is being
 * written, a file has another beside it whose name ends in `.part`.
 *
 * @returns where it is
 */
export async function awaitFile(folder: string): Promise<string> {
  const before = new Set(await readdir(folder))
  return waitUntil('The saved file', async () => {
    const names = await readdir(folder)
    const saved = names.find((name) => !before.has(name))
    if (saved === undefined || names.some((name) => name.endsWith('.part'))) return undefined
    const path = join(folder, saved)
    return (await stat(path)).size > 0 && path
  })
}
