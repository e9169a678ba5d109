import type { Approval } from '../../../protocol/approval.ts'
import { WalletError } from '../../../protocol/errors.ts'
import type { Services } from '../../services.ts'
import type { Stores } from '../../state/stores.ts'
import { periodMs } from '../grantLife.ts'
import { countInOrder } from './countInOrder.ts'
import { findExcess } from './findExcess.ts'
import { keptSpending } from './keptSpending.ts'
import { measureOnChain } from './measureOnChain.ts'

type Counting = Pick<Services, 'platform' | 'stores' | 'permissions' | 'chains'>

/**
 * Counts what an approval gives away, before it is signed: a worker that dies in between has counted too much and never too
 * little. Approved again afterwards, it is counted once.
 *
 * @throws WalletError (4100) `overLimit`; nothing is counted then
 */
export async function countApproval(services: Counting, approval: Approval): Promise<void> {
  if (approval.requester.type !== 'site') return
  const outgoing = measureOnChain(services, approval)
  const sentence = findExcess(services, approval, outgoing)
  if (sentence !== undefined) throw new WalletError('unauthorized', sentence, { reason: 'overLimit' })
  if (outgoing === 'unknown' || outgoing.length === 0) return
  const { origin } = approval.requester
  const atMs = services.platform.now()
  const kept = keptSpending(services, { origin, approvalId: approval.id, withinMs: periodMs.month })
  const counted = countInOrder(outgoing, kept).map((part) => ({
    origin,
    approvalId: approval.id,
    atMs,
    ...part,
  }))
  await services.stores.spending.update((all) => [
    ...all.filter((spending) => spending.atMs > atMs - periodMs.month && spending.approvalId !== approval.id),
    ...counted,
  ])
}

/** Takes back what was counted for an approval of which nothing was signed. */
export function forgetApproval(
  { stores }: { readonly stores: Pick<Stores, 'spending'> },
  approvalId: string,
): Promise<void> {
  return stores.spending.update((all) => all.filter((spending) => spending.approvalId !== approvalId))
}
