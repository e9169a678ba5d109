import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The bytes of a part, as they are and as they are packed for the store. */
export type Weight = { readonly plain: number; readonly gzip: number }

type Manifest = {
  content_scripts?: readonly { js?: readonly string[] }[]
  background?: { service_worker?: string; scripts?: readonly string[] }
}

const BACKGROUND_PART = /^background-\w+\.js$/
/** In Chrome the worker puts it into pages, and the manifest does not name it. */
const LATECOMER = 'latecomer.js'

/**
 * Weighs an unpacked extension: all of it, its content scripts, its background, what of that each start reads,
 * and what a popup page may load.
 *
 * @param dir that holds a `manifest.json`
 */
export function measureExtension(dir: string): Record<string, Weight> {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest
  const files = listFiles(dir)
  const declared = (manifest.content_scripts ?? []).flatMap(({ js }) => js ?? [])
  const content = files.filter((file) => declared.includes(file) || file === LATECOMER)
  const { service_worker, scripts } = manifest.background ?? {}
  const start = service_worker ? [service_worker] : (scripts ?? []).slice(-1)
  // Chrome's manifest names only the first one of the background's files.
  const background = files.filter((file) => start.includes(file) || BACKGROUND_PART.test(file))
  const popup = files.filter(
    (file) => /\.(js|css|html)$/.test(file) && !content.includes(file) && !background.includes(file),
  )
  return {
    everything: weigh(dir, files),
    content: weigh(dir, content),
    background: weigh(dir, background),
    start: weigh(dir, start),
    popup: weigh(dir, popup),
  }
}

/** @returns every file of a folder, by its path in it with forward slashes, as manifests write paths */
export function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
}

function weigh(dir: string, files: readonly string[]): Weight {
  let plain = 0
  let gzip = 0
  for (const file of files) {
    const bytes = readFileSync(join(dir, file))
    plain += bytes.length
    gzip += gzipSync(bytes, { level: 9 }).length
  }
  return { plain, gzip }
}
