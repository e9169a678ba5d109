import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/**
 * Loads one of the project's TypeScript modules in plain Node: Vite takes the types away, so neither a loader nor a
 * newer Node is needed. The module must import what it needs at its top.
 *
 * @param {string} path from the root of the project, e.g. `devnet/startDevnet.ts`
 * @returns {Promise<Record<string, any>>} what the module exports
 */
export async function runTypeScript(path) {
  const url = new URL(`../${path}`, import.meta.url)
  const { module } = await runnerImport(fileURLToPath(url), { configFile: false, logLevel: 'error' })
  return module
}
