/** Beyond this, a date is no date any more: a deadline of 2²⁵⁶ − 1 seconds is the same as none. */
const LAST_DATE_MS = Date.UTC(9999, 11, 31)

/** @returns a moment, in ms since 1970, as people write it here; undefined for one that never comes */
export function formatMoment(atMs: number | undefined): string | undefined {
  if (atMs === undefined || atMs > LAST_DATE_MS) return undefined
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)
}
