import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/**
 * Finds the anvil program that npm installed for this machine. Its package needs no install script: the binary
 * lies in an optional dependency, one for each platform.
 *
 * @returns an absolute path
 * @throws Error with what to do, if there is none for this platform or it is not installed
 */
export function findAnvil(platform: string = process.platform, architecture: string = process.arch): string {
  const name = `@foundry-rs/anvil-${platform}-${architectures[architecture] ?? architecture}`
  const file = join('bin', platform === 'win32' ? 'anvil.exe' : 'anvil')
  const path = locate(name, file)
  if (!path) throw new Error(`There is no ${name} in node_modules. Run "npm ci" and try again.`)
  return path
}

function locate(packageName: string, file: string): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`)
    const path = join(dirname(manifest), file)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
