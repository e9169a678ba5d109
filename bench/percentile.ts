/** @returns the smallest value that so many percent of all are not above (nearest rank); NaN of none */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((first, second) => first - second)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
