import type { GrantLife, SpendingPeriod } from '../../protocol/sites.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Length of a period, in ms. */
export const periodMs: Readonly<Record<SpendingPeriod, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
}

/** @returns when a connection ends, in ms since 1970; undefined where no moment ends it */
export function findExpiry(
  lasts: GrantLife,
  { grantedAtMs, lastUsedAtMs }: { grantedAtMs: number; lastUsedAtMs: number },
): number | undefined {
  switch (lasts) {
    case 'day':
    case 'week':
      return grantedAtMs + periodMs[lasts]
    case 'month':
      return lastUsedAtMs + periodMs.month
    case 'page':
    case 'always':
      return undefined
  }
}
