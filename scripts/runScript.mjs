/**
 * Runs a script's work. What goes wrong is told in one clear line, and the exit code is 1; `PELLUCID_DEBUG=1` shows
 * where it went wrong as well.
 *
 * @param {() => Promise<void>} work
 */
export async function runScript(work) {
  try {
    await work()
  } catch (error) {
    console.error(process.env.PELLUCID_DEBUG ? error : error.message)
    process.exit(1)
  }
}
