import type { Allowance } from '../../protocol/allowance.ts'
import { describeAmount } from '../activity/describeAmount.ts'
import { formatAge } from '../ui/format/formatAge.ts'

/** @returns how much could be taken now, in a few words */
export function describeRisk({ kind, asset, atRisk }: Allowance): string {
  if (kind === 'delegation' || !asset) return 'Everything at risk'
  if (atRisk === undefined) return 'All of it at risk'
  return atRisk === '0'
    ? 'Nothing at risk now'
    : `${describeAmount({ asset, amount: atRisk }, 'given')} at risk`
}

/** @returns what is allowed beyond that, since when, and when it was last seen used */
export function describeTerms(allowance: Allowance, nowMs: number): string {
  const { kind, asset, amount, unlimited, spender, grantedAtMs, lastUsedAtMs, expiresAtMs } = allowance
  const parts = [
    kind === 'permit2' ? 'through Permit2' : undefined,
    kind !== 'delegation' && unlimited ? 'no limit' : undefined,
    !unlimited && asset && amount ? `up to ${describeAmount({ asset, amount }, 'given')}` : undefined,
    spender.kind === 'account' ? 'an account, not a contract' : undefined,
    grantedAtMs === undefined ? undefined : `allowed ${formatAge(nowMs - grantedAtMs)}`,
    lastUsedAtMs === undefined ? 'no use seen' : `used ${formatAge(nowMs - lastUsedAtMs)}`,
    expiresAtMs === undefined ? undefined : 'ends by itself',
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
