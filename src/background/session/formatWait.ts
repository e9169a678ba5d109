/** @returns how long somebody has to wait, in words, rounded up: `40 seconds`, `3 minutes` */
export function formatWait(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000)
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
