const DAY_MS = 86_400_000
const YEAR_MS = 365.25 * DAY_MS

/** Each with the time from which on it is used. A year is said from two on: until then days tell more. */
const units = [
  { unit: 'year', ms: YEAR_MS, fromMs: 2 * YEAR_MS },
  { unit: 'day', ms: DAY_MS, fromMs: DAY_MS },
  { unit: 'hour', ms: 3_600_000, fromMs: 3_600_000 },
  { unit: 'minute', ms: 60_000, fromMs: 60_000 },
  { unit: 'second', ms: 1_000, fromMs: 1_000 },
] as const

/** @returns a time in its largest unit, rounded: `30 sec`, `2 min`; what is under a second counts as one */
export function formatDuration(ms: number): string {
  const { unit, value } = inLargestUnit(ms)
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

/** @returns how many of the largest unit that fits once, at least one second */
export function inLargestUnit(ms: number): {
  unit: 'year' | 'day' | 'hour' | 'minute' | 'second'
  value: number
} {
  const fits = units.find((entry) => ms >= entry.fromMs) ?? { unit: 'second', ms: 1_000 }
  return { unit: fits.unit, value: Math.max(1, Math.round(ms / fits.ms)) }
}
