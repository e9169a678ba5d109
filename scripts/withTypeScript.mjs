import { fileURLToPath } from 'node:url'
import { createServer, isRunnableDevEnvironment } from 'vite'

/**
 * Loads one of the project's TypeScript modules as `runTypeScript` does, for as long as something runs that imports more
 * modules on its way.
 *
 * @template Result
 * @param {string} path from the root of the project
 * @param {(module: Record<string, any>) => Promise<Result>} run gets what the module exports
 * @returns {Promise<Result>}
 */
export async function withTypeScript(path, run) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const { ssr } = server.environments
    if (!isRunnableDevEnvironment(ssr))
      throw new TypeError('Vite runs the modules of its server in this process')
    return await run(await ssr.runner.import(fileURLToPath(new URL(`../${path}`, import.meta.url))))
  } finally {
    await server.close()
  }
}
