/** @returns a day as people write it, e.g. “Nov 26, 2026” */
export function formatDate(timeMs: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(timeMs)
}
