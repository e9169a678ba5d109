import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../scripts/process/runCommand.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = [
  'src',
  'assets',
  'manifest.json',
  'popup.html',
  'scripts/build',
  'vite.config.ts',
  'package-lock.json',
]

/** Where the two builds are. */
const built = { chromium: join(root, 'dist/chrome'), firefox: join(root, 'dist/firefox') } as const

/**
 * Builds the extensions, unless the builds that are there are newer than everything they are made from.
 *
 * @throws Error if the build fails
 */
export async function buildExtensions(): Promise<typeof built> {
  if (!isUpToDate() && (await runCommand('npm', ['run', '--silent', 'build'])) !== 0) {
    throw new Error('The build failed, so there is no extension to try')
  }
  return built
}

function isUpToDate(): boolean {
  const manifests = Object.values(built).map((dir) => join(dir, 'manifest.json'))
  if (!manifests.every((path) => existsSync(path))) return false
  const builtAtMs = Math.min(...manifests.map((path) => statSync(path).mtimeMs))
  return sources.every((name) => changedAtMs(join(root, name)) < builtAtMs)
}

/** When a file, or the newest file of a folder, was last changed. */
function changedAtMs(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const entries: Dirent[] = readdirSync(path, { withFileTypes: true })
  return Math.max(stat.mtimeMs, ...entries.map((entry) => changedAtMs(join(path, entry.name))))
}
