import { cp, lstat, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Copies a browser's profile while all its processes are held: the very files that would be left if they were killed at
 * that moment. It goes on afterwards.
 *
 * @param pid of the browser, which leads a group of its own
 * @returns where the copy is
 */
export async function copyWhileHeld(pid: number, profileDir: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'pellucid-held-'))
  process.kill(-pid, 'SIGSTOP')
  try {
    await cp(profileDir, copy, { recursive: true, filter: isFileOrFolder })
  } finally {
    process.kill(-pid, 'SIGCONT')
  }
  return copy
}

/** Sockets and the links that lock a profile have nothing in them. */
async function isFileOrFolder(path: string): Promise<boolean> {
  const entry = await lstat(path)
  return entry.isFile() || entry.isDirectory()
}
