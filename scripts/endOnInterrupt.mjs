/**
 * Ends the script cleanly when a person presses Ctrl-C or the system asks it to end.
 *
 * @param {() => Promise<void>} stop ends everything the script started
 */
export function endOnInterrupt(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await stop()
      process.exit(signal === 'SIGINT' ? 130 : 143)
    })
  }
}
