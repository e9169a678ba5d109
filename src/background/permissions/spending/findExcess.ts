import { formatAmount } from '../../../inspect/assets/formatAmount.ts'
import type { Approval } from '../../../protocol/approval.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import type { SpendingLimit } from '../../../protocol/sites.ts'
import type { Services } from '../../services.ts'
import type { Spending } from '../../state/spendingStore.ts'
import { periodMs } from '../grantLife.ts'
import { countInOrder } from './countInOrder.ts'
import { keptSpending } from './keptSpending.ts'
import { measureOnChain } from './measureOnChain.ts'
import type { Outgoing } from './measureSpending.ts'

const periodNames = { day: 'a day', week: 'a week', month: '30 days' } as const

/**
 * Holds what an approval would give away against the limits of its site's connection.
 *
 * @param measured what it would give away, where that was measured before
 * @returns why it would break one, in a sentence; undefined when it breaks none
 */
export function findExcess(
  services: Pick<Services, 'platform' | 'stores' | 'permissions' | 'chains'>,
  approval: Approval,
  measured?: Outgoing[] | 'unknown',
): string | undefined {
  if (approval.requester.type !== 'site') return undefined
  const { origin } = approval.requester
  const limits = services.permissions.find(origin)?.limits ?? []
  if (limits.length === 0) return undefined
  const outgoing = measured ?? measureOnChain(services, approval)
  if (outgoing === 'unknown') {
    return 'You set a limit for this site, and nobody can tell what this would spend. Change the limit in Connections, or reject it.'
  }
  const keptWithin = (withinMs: number) =>
    keptSpending(services, { origin, approvalId: approval.id, withinMs })
  const reservations = keptWithin(periodMs.month)
  for (const limit of limits) {
    const kept = keptWithin(periodMs[limit.period])
    const sentence = breaks(limit, { outgoing, kept, reservations })
    if (sentence !== undefined) return sentence
  }
  return undefined
}

function breaks(
  { assetId, amount, period }: SpendingLimit,
  { outgoing, kept, reservations }: { outgoing: Outgoing[]; kept: Spending[]; reservations: Spending[] },
): string | undefined {
  const parts = outgoing.filter(({ asset }) => asset.id === assetId)
  const asset = parts[0]?.asset
  if (!asset) return undefined
  const most = fromAmount(amount)
  const spent = sum(kept.filter((spending) => spending.assetId === assetId).map(({ counted }) => counted))
  const more = sum(countInOrder(parts, reservations).map(({ counted }) => counted))
  if (spent + more <= most) return undefined
  const left = formatAmount(most > spent ? most - spent : 0n, asset, 'received')
  return `This is more than you let this site spend: ${formatAmount(most, asset, 'received')} in ${periodNames[period]}, of which ${left} is left. Change the limit in Connections, or reject it.`
}

function sum(amounts: readonly Parameters<typeof fromAmount>[0][]): bigint {
  return amounts.reduce((total, amount) => total + fromAmount(amount), 0n)
}
