import type { BatchWay } from '../../../../protocol/batch.ts'

type Batch = {
  readonly count: number
  /** The name of the code that the account starts to follow for it. */
  readonly upgrade: string | undefined
}

/** @returns what happens in that way, in sentences; of a single call only what its own sentences don't say */
export function describeWay(way: BatchWay, { count, upgrade }: Batch): readonly string[] {
  if (way === 'together') {
    return [
      ...(count > 1 ? ['All of it happens in one transaction, or nothing does.'] : []),
      ...(upgrade ? [`For that your account follows the code of ${upgrade}, until you end it.`] : []),
    ]
  }
  if (count === 1) return []
  return [
    `The wallet sends ${count} transactions, one after the other.`,
    'When one fails it stops there; what was done before stays done.',
  ]
}
