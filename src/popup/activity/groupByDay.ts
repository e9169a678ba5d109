import type { Activity } from '../../protocol/transaction.ts'

/** The rows of one day, newest first. */
export type ActivityDay = { readonly title: string; readonly rows: readonly Activity[] }

/**
 * Groups activity by the person's own calendar days, newest first, under “Today”, “Yesterday” or the date.
 *
 * @param nowMs the moment it is, ms since 1970
 */
export function groupByDay(activity: readonly Activity[], nowMs: number): readonly ActivityDay[] {
  const days = new Map<string, Activity[]>()
  for (const row of activity.toSorted((one, other) => other.createdAtMs - one.createdAtMs)) {
    const title = nameDay(row.createdAtMs, nowMs)
    const rows = days.get(title)
    if (rows) rows.push(row)
    else days.set(title, [row])
  }
  return [...days].map(([title, rows]) => ({ title, rows }))
}

function nameDay(timeMs: number, nowMs: number): string {
  const day = startOfDay(timeMs)
  const today = startOfDay(nowMs)
  if (day.getTime() === today.getTime()) return 'Today'
  const yesterday = new Date(today)
  // By the calendar, not by 24 hours: a day is 23 or 25 hours long when clocks change.
  yesterday.setDate(today.getDate() - 1)
  if (day.getTime() === yesterday.getTime()) return 'Yesterday'
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...year,
  }).format(day)
}

function startOfDay(timeMs: number): Date {
  const day = new Date(timeMs)
  day.setHours(0, 0, 0, 0)
  return day
}
