import type { Warning } from '../../../protocol/explanation.ts'

/** A warning, and those that say a part of the same. */
export type WarningGroup = { readonly whole: Warning; readonly parts: readonly Warning[] }

/** Puts each warning that is a part of another one with that one. None is lost, and the order stays. */
export function groupWarnings(warnings: readonly Warning[]): readonly WarningGroup[] {
  const findWhole = ({ partOf, evidence }: Warning) =>
    warnings.find((other) => !other.partOf && other.risk === partOf && other.evidence === evidence)
  return warnings
    .filter((warning) => !findWhole(warning))
    .map((whole) => ({ whole, parts: warnings.filter((warning) => findWhole(warning) === whole) }))
}
