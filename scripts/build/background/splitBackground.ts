import type { Plugin, Rolldown } from 'vite'
import { joinParts } from './joinParts.ts'
import { partNames, sortModules } from './sortModules.ts'

const inFiles: readonly string[] = Object.values(partNames)

/**
 * Splits the background, so that a start, of which there are many a day, reads only what a start needs. A worker of an
 * extension has no `import()`; so the parts are chunks in the form of CommonJS, in files that `importScripts` brings.
 *
 * @returns how chunks are made, and the plugin that makes files of them
 */
export function splitBackground(): { output: Rolldown.OutputOptions; plugin: Plugin } {
  let choosePart: ReturnType<typeof sortModules> = () => undefined
  const plugin: Plugin = {
    name: 'split-background',
    applyToEnvironment: ({ name }) => name === 'background',
    buildEnd() {
      choosePart = sortModules(this)
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const files = joinParts(chunks, ({ fileName }) => inFiles.includes(fileName.replace(/\.js$/, '')))
      for (const { fileName } of chunks) delete bundle[fileName]
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
  }
  const output: Rolldown.OutputOptions = {
    chunkFileNames: '[name].js',
    strictExecutionOrder: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: (id) => choosePart(id) ?? 'background-start' }],
    },
  }
  return { output, plugin }
}
