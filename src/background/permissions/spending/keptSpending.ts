import type { Origin } from '../../../protocol/ids.ts'
import type { Services } from '../../services.ts'
import type { Spending } from '../../state/spendingStore.ts'

/**
 * @param approvalId of the approval that is weighed: what was counted for it by a worker that died before it signed is no
 *   spending of its own
 * @returns what else a site has had signed away within the last `withinMs`
 */
export function keptSpending(
  { platform, stores }: Pick<Services, 'platform' | 'stores'>,
  { origin, approvalId, withinMs }: { origin: Origin; approvalId: string; withinMs: number },
): Spending[] {
  const since = platform.now() - withinMs
  return stores.spending
    .get()
    .filter(
      (spending) => spending.origin === origin && spending.atMs > since && spending.approvalId !== approvalId,
    )
}
