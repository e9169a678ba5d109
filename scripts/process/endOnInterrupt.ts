/**
 * Ends the script cleanly when a person presses Ctrl-C or the system asks it to end.
 *
 * @param stop ends everything the script started
 */
export function endOnInterrupt(stop: () => Promise<void>): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
    })
  }
}
