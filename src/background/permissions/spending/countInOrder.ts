import type { Spending } from '../../state/spendingStore.ts'
import { countSpending } from './countSpending.ts'
import type { Outgoing } from './measureSpending.ts'

type Counted = ReturnType<typeof countSpending>

/**
 * Counts what leaves by one approval, part by part: a leave to move something that one part gives is there for those after
 * it, and is not counted again when they use it.
 *
 * @param kept what the site has had signed away so far
 */
export function countInOrder(outgoing: readonly Outgoing[], kept: readonly Spending[]): readonly Counted[] {
  const reserved: Pick<Spending, 'assetId' | 'reserved'>[] = [...kept]
  return outgoing.map((part) => {
    const counted = countSpending(part, reserved)
    reserved.push(counted)
    return counted
  })
}
