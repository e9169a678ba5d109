import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type BuildEnvironmentOptions, defineConfig, type EnvironmentOptions } from 'vite'
import { splitBackground } from './scripts/build/background/splitBackground.ts'
import { writeExtensions } from './scripts/build/writeExtensions.ts'

// Whatever starts the build, a test runner or a script, what it builds is what people get.
process.env.NODE_ENV = 'production'

const rootDir = fileURLToPath(new URL('.', import.meta.url))
const distDir = fileURLToPath(new URL('dist', import.meta.url))
const bundleDir = fileURLToPath(new URL('dist/bundle', import.meta.url))

const background = splitBackground()

/** A classic script that is one file: content scripts are loaded as they are, without `import()`. */
function oneFile(name: string, input: string): EnvironmentOptions {
  return asScript({
    lib: { entry: input, formats: ['iife'], name, fileName: () => `${name}.js` },
    rolldownOptions: { output: { codeSplitting: false } },
  })
}

/**
 * Classic scripts too, of which browsers keep the compiled code. What the source imports when it needs it is in files of
 * its own (`scripts/build/background`), and each module runs when it is needed.
 */
function inParts(name: string, input: string): EnvironmentOptions {
  return asScript({
    lib: { entry: input, formats: ['cjs'], fileName: () => `${name}.js` },
    rolldownOptions: {
      preserveEntrySignatures: false,
      // Modules that wait to be needed are not compiled before: the worker starts many times a day.
      optimization: { pifeForModuleWrappers: false },
      // Many modules are in one file, each to be run when it is needed.
      checks: { ineffectiveDynamicImport: false },
      output: background.output,
    },
  })
}

function asScript(build: BuildEnvironmentOptions): EnvironmentOptions {
  return {
    consumer: 'client',
    build: { outDir: bundleDir, emptyOutDir: false, copyPublicDir: false, ...build },
  }
}

/** Five bundles, laid out twice: `dist/chrome` and `dist/firefox` are unpacked extensions. */
export default defineConfig({
  plugins: [react(), background.plugin],
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
    background: inParts('background', 'src/background/index.ts'),
    inpage: oneFile('inpage', 'src/content/inpage.ts'),
    bridge: oneFile('bridge', 'src/content/bridge.ts'),
    latecomer: oneFile('latecomer', 'src/content/latecomer.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      await writeExtensions({ rootDir, bundleDir, distDir })
    },
  },
})
