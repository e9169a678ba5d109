import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { writeExtensions } from './scripts/build/writeExtensions.ts'

// Whatever starts the build, a test runner or a script, what it builds is what people get.
process.env.NODE_ENV = 'production'

const rootDir = fileURLToPath(new URL('.', import.meta.url))
const distDir = fileURLToPath(new URL('dist', import.meta.url))
const bundleDir = fileURLToPath(new URL('dist/bundle', import.meta.url))

/**
 * A classic script that is one file: extensions load workers and content scripts as they are, without `import()`, and
 * browsers keep the compiled code of classic workers. What the source imports when it needs it is in the same file, and
 * runs when it is needed.
 */
function oneFile(name: string, input: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: bundleDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: input, formats: ['iife'], name, fileName: () => `${name}.js` },
      rolldownOptions: {
        // Modules that wait to be needed are not compiled before: the worker starts many times a day.
        optimization: { pifeForModuleWrappers: false },
        output: { codeSplitting: false },
      },
    },
  }
}

/** Four bundles, laid out twice: `dist/chrome` and `dist/firefox` are unpacked extensions. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
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
    background: oneFile('background', 'src/background/index.ts'),
    inpage: oneFile('inpage', 'src/content/inpage.ts'),
    bridge: oneFile('bridge', 'src/content/bridge.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      await writeExtensions({ rootDir, bundleDir, distDir })
    },
  },
})
