import type { Warning } from '../../protocol/explanation.ts'
import { ruleParts } from './ruleParts.ts'

const parts: Partial<Record<string, readonly string[]>> = ruleParts

/** @returns the same warnings, each that is a part of another one with the name of that one's rule */
export function markParts(warnings: readonly Warning[]): Warning[] {
  const isPart = (part: Warning, whole: Warning) =>
    parts[whole.risk]?.includes(part.risk) === true && part.evidence === whole.evidence
  const wholes = warnings.filter((warning) => !warnings.some((other) => isPart(warning, other)))
  return warnings.map((warning) => {
    const whole = wholes.find((other) => isPart(warning, other))
    return whole ? { ...warning, partOf: whole.risk } : warning
  })
}
