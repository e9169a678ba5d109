type Stop = () => Promise<void>

/**
 * Ends the script cleanly when a person presses Ctrl-C or the system asks it to end: what was started last is
 * stopped first.
 *
 * @returns `onEnd`, to be told what to stop, and `end`, to stop it all without leaving the script
 */
export function endOnInterrupt(): { onEnd: (stop: Stop) => void; end: Stop } {
  const stops: Stop[] = []
  const end = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      void end().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
    })
  }
  return { onEnd: (stop) => stops.push(stop), end }
}
