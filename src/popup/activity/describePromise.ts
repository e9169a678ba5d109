import { isWorse, leavesMore, listDifferences } from '../../protocol/differences.ts'
import type { Activity } from '../../protocol/transaction.ts'

/** Says how what came about compares with what was approved; undefined while or where that cannot be told. */
export function describePromise(activity: Activity): string | undefined {
  const { state, promised, received } = activity
  if (leavesMore(activity)) return 'lets others take more than was said'
  if (state !== 'confirmed' || !received) return undefined
  const differences = listDifferences(activity)
  // Where nothing was to change and nothing did, there is nothing to say.
  if (differences.length === 0) return promised.length > 0 ? 'as promised' : undefined
  return isWorse(differences) ? 'less than promised' : 'better than promised'
}
