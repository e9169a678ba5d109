import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Content } from './createResponder.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Bundles the page in memory. @returns its files by the path they are served at */
export async function buildPage(): Promise<Map<string, Content>> {
  const result = await build({
    root: fileURLToPath(new URL('./page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, assetsInlineLimit: 0, target: 'es2022' },
  })
  if (!('output' in result)) throw new TypeError('Vite gave no single bundle')
  const files = new Map<string, Content>()
  for (const file of result.output) {
    const type = types[extname(file.fileName)] ?? 'application/octet-stream'
    files.set(`/${file.fileName}`, { type, body: file.type === 'chunk' ? file.code : file.source })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}
