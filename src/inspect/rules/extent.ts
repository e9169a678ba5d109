import type { Warning } from '../../protocol/explanation.ts'
import { toAmount } from '../../protocol/primitives.ts'

export type Extent = NonNullable<Warning['extent']>
export type Figure = Extent['figures'][number]

/** How much larger an amount may get before it counts as worse, in percent of itself. */
const SLACK_PERCENT = 2n

/**
 * Says how bad it is in a way that outlives a block: whom and what a warning is about, and how far its figures may move
 * before it is worse.
 *
 * @param about ids and addresses; where one changes, it is another matter
 */
export function createExtent(about: readonly string[], ...figures: readonly Figure[]): Extent {
  return { about: about.join(' '), figures: [...figures] }
}

/** @returns a figure that is worse the larger it gets, and by how much more it counts as that */
export function createFigure(is: bigint, slack: bigint): Figure {
  return { is: toAmount(is), upTo: toAmount(is + slack) }
}

/** @returns the figure for what would be lost, in smallest units */
export function createAmountFigure(amount: bigint): Figure {
  return createFigure(amount, getSlack(amount))
}

/** @returns by how much an amount may move, in smallest units */
export function getSlack(amount: bigint): bigint {
  return (amount * SLACK_PERCENT) / 100n
}

/** @returns the figure for what would be lost of what is given, in percent */
export function createPercentFigure(percent: bigint): Figure {
  return createFigure(percent, SLACK_PERCENT)
}
