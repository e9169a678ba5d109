import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Bundles a page that shows warnings by the wallet's own components, outside the wallet.
 *
 * @param outDir takes `gallery.js` and `gallery.css`
 */
export async function buildGallery(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // A test runner is no production, and would be given the parts of React that are for development.
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: `${root}main.tsx`, formats: ['iife'], name: 'gallery', fileName: () => 'gallery.js' },
      rolldownOptions: { output: { assetFileNames: 'gallery[extname]' } },
    },
  })
}
