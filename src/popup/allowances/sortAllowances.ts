import type { Allowance } from '../../protocol/allowance.ts'

/** @returns what could be lost now first: whole accounts, then known assets without limit, then the rest */
export function sortAllowances(allowances: readonly Allowance[]): readonly Allowance[] {
  return allowances.toSorted((a, b) => rank(b) - rank(a))
}

/** @returns true when something could be taken this very moment */
export function isAtRisk({ atRisk }: Pick<Allowance, 'atRisk'>): boolean {
  return atRisk === undefined || atRisk !== '0'
}

function rank(allowance: Allowance): number {
  const { kind, isKnownAsset, unlimited, spender } = allowance
  return (
    (kind === 'delegation' ? 32 : 0) +
    (isAtRisk(allowance) ? 16 : 0) +
    (isKnownAsset ? 8 : 0) +
    (spender.kind === 'account' ? 4 : 0) +
    (unlimited ? 2 : 0) +
    (spender.name === undefined ? 1 : 0)
  )
}
