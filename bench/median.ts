/** @returns the middle one of the values, or the mean of the two in the middle; NaN of none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  if (!Number.isInteger(middle)) return high
  return ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
