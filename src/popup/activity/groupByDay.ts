/** The rows of one day, newest first. */
type Day<Row> = { readonly title: string; readonly rows: readonly Row[] }

/**
 * Groups what happened by the person's own calendar days, newest first, under “Today”, “Yesterday” or the date.
 *
 * @param options.nowMs the moment it is, ms since 1970
 * @param options.timeOf when a row happened, ms since 1970
 */
export function groupByDay<Row>(
  happened: readonly Row[],
  { nowMs, timeOf }: { readonly nowMs: number; readonly timeOf: (row: Row) => number },
): readonly Day<Row>[] {
  const days = new Map<string, Row[]>()
  for (const row of happened.toSorted((one, other) => timeOf(other) - timeOf(one))) {
    const title = nameDay(timeOf(row), nowMs)
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
