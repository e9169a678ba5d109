const percent = new Intl.NumberFormat(undefined, {
  style: 'percent',
  numberingSystem: 'latn',
  maximumFractionDigits: 4,
})

/** @returns basis points as people read them: `0.5%` for 50 */
export function formatPercent(basisPoints: number): string {
  return percent.format(basisPoints / 10_000)
}
