/** How the person's language writes numbers; digits are always 0 to 9, so that a fraction can be put behind. */
const whole = new Intl.NumberFormat(undefined, { numberingSystem: 'latn', maximumFractionDigits: 0 })

/** The sign between whole and fraction in the person's language. */
export const decimalSign =
  new Intl.NumberFormat(undefined, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.'

/** @returns a whole number that is not negative, in groups as the person's language has them */
export function formatWhole(value: bigint): string {
  return whole.format(value)
}
