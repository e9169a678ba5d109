import type { Origin } from '../../../protocol/ids.ts'
import type { Services } from '../../services.ts'
import type { Spending } from '../../state/spendingStore.ts'

/** @returns what a site has had signed away within the last `withinMs` */
export function keptSpending(
  { platform, stores }: Pick<Services, 'platform' | 'stores'>,
  origin: Origin,
  withinMs: number,
): Spending[] {
  const since = platform.now() - withinMs
  return stores.spending.get().filter((spending) => spending.origin === origin && spending.atMs > since)
}
