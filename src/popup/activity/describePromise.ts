import { leavesMore, listDifferences } from '../../protocol/differences.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { breaksPromise } from './breaksPromise.ts'

/** Says how what came about compares with what was approved; undefined while or where that cannot be told. */
export function describePromise(activity: Activity): string | undefined {
  const { state, promised, received } = activity
  if (leavesMore(activity)) return 'lets others take more than was said'
  if (state !== 'confirmed' || !received) return undefined
  const differences = listDifferences(activity)
  // Where nothing was to change and nothing did, there is nothing to say.
  if (differences.length === 0) return promised.length > 0 ? 'as promised' : undefined
  if (breaksPromise(activity)) return 'less than promised'
  const isLess = differences.some((difference) => difference.received < difference.promised)
  return isLess ? 'within what was promised' : 'better than promised'
}
