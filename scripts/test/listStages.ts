import type { Check } from './checks.ts'

/** @returns the checks in their order, those that run at the same time together */
export function listStages(checks: readonly Check[]): Check[][] {
  const stages: Check[][] = []
  for (const check of checks) {
    const last = stages.at(-1)
    if (check.beside && last) last.push(check)
    else stages.push([check])
  }
  return stages
}
