import type { Activity } from '../../protocol/transaction.ts'
import { listDifferences } from './listDifferences.ts'

/** Says how what came about compares with what was approved; undefined while or where that cannot be told. */
export function describePromise(activity: Activity): string | undefined {
  const { state, promised, received } = activity
  if (state !== 'confirmed' || !received || promised.length === 0) return undefined
  const differences = listDifferences(activity)
  if (differences.length === 0) return 'as promised'
  const isWorse = differences.some((difference) => difference.received < difference.promised)
  return isWorse ? 'less than promised' : 'better than promised'
}
