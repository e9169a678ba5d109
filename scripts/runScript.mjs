import { installModules } from './install/installModules.mjs'

/**
 * Runs a script that is written in TypeScript, on a machine that has nothing but Node: packages are installed first
 * where they are missing. What goes wrong is told in one clear line, and the exit code is 1; `PELLUCID_DEBUG=1` shows
 * where it went wrong as well.
 *
 * @param {string} path of a module that exports `main`, from the root of the project
 */
export async function runScript(path) {
  try {
    await installModules()
    const { runTypeScript } = await import('./runTypeScript.mjs')
    const { main } = await runTypeScript(path)
    await main(process.argv.slice(2))
  } catch (error) {
    console.error(process.env.PELLUCID_DEBUG ? error : error.message)
    process.exit(1)
  }
}
