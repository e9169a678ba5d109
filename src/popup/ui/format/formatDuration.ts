const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
] as const

/** @returns a time in its largest unit, rounded: `30 sec`, `2 min`; what is under a second counts as one */
export function formatDuration(ms: number): string {
  const { unit, value } = inLargestUnit(ms)
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

/** @returns how many of the largest unit that fits once, at least one second */
export function inLargestUnit(ms: number): { unit: 'day' | 'hour' | 'minute' | 'second'; value: number } {
  const fits = units.find((entry) => ms >= entry.ms) ?? { unit: 'second', ms: 1_000 }
  return { unit: fits.unit, value: Math.max(1, Math.round(ms / fits.ms)) }
}
