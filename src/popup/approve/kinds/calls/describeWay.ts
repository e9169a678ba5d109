import type { BatchWay } from '../../../../protocol/batch.ts'

/** @returns what happens in that way, in sentences */
export function describeWay(way: BatchWay, count: number): readonly string[] {
  return way === 'together'
    ? ['All of it happens in one transaction, or nothing does.']
    : [
        `The wallet sends ${count} transactions, one after the other.`,
        'When one fails it stops there; what was done before stays done.',
      ]
}
