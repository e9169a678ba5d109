/**
 * Runs in a dApp's page, which marks the moment at which it asks the wallet (User Timing): what a driver takes to press
 * the button is no part of what a person waits for.
 *
 * @returns ms since 1970 at which it last asked
 */
export function readAskedAt(): number {
  const [last] = performance.getEntriesByName('asked').slice(-1)
  return last ? performance.timeOrigin + last.startTime : Number.NaN
}
