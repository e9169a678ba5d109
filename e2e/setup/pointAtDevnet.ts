import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { devnet } from '../../src/chains/networks/devnet.ts'

/**
 * Copies a built extension and has the copy look for the devnet elsewhere than where people's is: tests that run at the
 * same time have a chain each.
 *
 * @param rpcUrl as `http://127.0.0.1:30303`
 * @returns the copy's folder, and what removes it
 * @throws Error if the extension names no devnet
 */
export function pointAtDevnet(extensionDir: string, rpcUrl: string): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'pellucid-extension-'))
  cpSync(extensionDir, dir, { recursive: true })
  const [shipped] = devnet.rpcUrls
  let changed = 0
  for (const name of readdirSync(dir).filter((file) => extname(file) === '.js')) {
    const source = readFileSync(join(dir, name), 'utf8')
    if (!shipped || !source.includes(shipped)) continue
    writeFileSync(join(dir, name), source.replaceAll(shipped, rpcUrl))
    changed += 1
  }
  if (changed === 0) throw new Error(`The extension in ${extensionDir} does not name ${shipped}`)
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
