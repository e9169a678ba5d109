import { fromAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { SwapPlan } from './swapState.ts'

/** What a swap was to bring and what it brought, in the smallest unit of what is received. */
export type SwapComparison = {
  readonly promised: bigint
  readonly minimum: bigint
  /** Undefined until it is in a block. */
  readonly received?: bigint | undefined
}

/** Holds what arrived against what the approval promised; until the approval is known, against the offer. */
export function compareSwap({ receive, quote }: SwapPlan, activity: Activity | undefined): SwapComparison {
  const find = (changes: Activity['received']) =>
    changes?.find(({ asset }) => asset.id === receive.id)?.amount
  const { intent } = activity ?? {}
  const isStated =
    intent?.type === 'swap' && intent.receiveIsMinimum && intent.receive.asset.id === receive.id
  const received = activity?.state === 'confirmed' ? find(activity.received) : undefined
  return {
    promised: fromAmount(find(activity?.promised) ?? quote.amountOut),
    minimum: fromAmount(isStated ? intent.receive.amount : quote.minimumReceived),
    received: received === undefined ? undefined : fromAmount(received),
  }
}

/** Says in a sentence how what arrived compares. */
export function describeComparison({ promised, minimum, received }: SwapComparison): string | undefined {
  if (received === undefined) return undefined
  if (received === promised) return 'Exactly as promised.'
  if (received > promised) return 'More than promised.'
  return received >= minimum
    ? 'A little less than expected, and within what was promised.'
    : 'Less than promised.'
}
