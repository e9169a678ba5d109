import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { writeExtensions } from './scripts/build/writeExtensions.ts'

const rootDir = fileURLToPath(new URL('.', import.meta.url))
const distDir = fileURLToPath(new URL('dist', import.meta.url))
const bundleDir = fileURLToPath(new URL('dist/bundle', import.meta.url))

/** A script that is one file: extensions load workers and content scripts as they are, without `import()`. */
function oneFile(name: string, input: string, format: 'es' | 'iife'): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: bundleDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        output: { format, entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  }
}

/** Four bundles, laid out twice: `dist/chrome` and `dist/firefox` are unpacked extensions. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    target: ['chrome123', 'firefox140'],
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    sourcemap: false,
  },
  environments: {
    client: {
      build: { outDir: bundleDir, emptyOutDir: true, rolldownOptions: { input: 'popup.html' } },
    },
    background: oneFile('background', 'src/background/index.ts', 'es'),
    inpage: oneFile('inpage', 'src/content/inpage.ts', 'iife'),
    bridge: oneFile('bridge', 'src/content/bridge.ts', 'iife'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      writeExtensions({ rootDir, bundleDir, distDir })
    },
  },
})
