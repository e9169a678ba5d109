/** @returns a time to the second, rounded up, as a countdown shows it: `8 seconds`, `2 minutes 5 seconds` */
export function formatPreciseDuration(ms: number): string {
  const total = Math.max(1, Math.ceil(ms / 1000))
  const parts = [
    { unit: 'minute', value: Math.floor(total / 60) },
    { unit: 'second', value: total % 60 },
  ]
  return parts
    .filter(({ value }) => value > 0)
    .map(({ unit, value }) =>
      new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    )
    .join(' ')
}
