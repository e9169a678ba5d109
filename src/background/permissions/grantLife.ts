import type { Permission, SpendingPeriod } from '../../protocol/sites.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Length of a period, in ms. */
export const periodMs: Readonly<Record<SpendingPeriod, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
}

type Lasting = Pick<Permission, 'lasts' | 'endsAtMs' | 'grantedAtMs' | 'lastUsedAtMs'>

/** @returns when a connection ends, in ms since 1970; undefined where no moment ends it */
export function findExpiry(permission: Lasting): number | undefined {
  const { endsAtMs } = permission
  const lifeEndsAtMs = findEndOfLife(permission)
  if (endsAtMs === undefined || lifeEndsAtMs === undefined) return endsAtMs ?? lifeEndsAtMs
  return Math.min(endsAtMs, lifeEndsAtMs)
}

function findEndOfLife({ lasts, grantedAtMs, lastUsedAtMs }: Lasting): number | undefined {
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
