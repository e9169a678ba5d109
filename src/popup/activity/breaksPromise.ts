import { isWorse, leavesMore, listDifferences } from '../../protocol/differences.ts'
import type { Activity } from '../../protocol/transaction.ts'

/** @returns true where the receipt shows less than the approval said, or others may take more since */
export function breaksPromise(activity: Activity): boolean {
  return leavesMore(activity) || isWorse(listDifferences(activity))
}
