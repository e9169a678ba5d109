import { toDeadlineMs } from '../../defi/swap.ts'

/** @returns until when something holds, given in seconds since 1970, or undefined for ever */
export function sayEnd(seconds: bigint | undefined): string {
  const endMs = seconds === undefined ? undefined : toDeadlineMs(seconds)
  return endMs === undefined ? 'No end' : `Ends ${new Date(endMs).toISOString()}`
}
