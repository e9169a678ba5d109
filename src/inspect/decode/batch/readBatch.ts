import { getSelector } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import type { CallToDecode, DecodedCall, InnerCall } from '../decodedCall.ts'
import { unknownCall } from '../unknownCall.ts'

/** One call as a wrapper holds it. */
export type HeldCall = {
  readonly to: `0x${string}` | undefined
  readonly value: bigint
  readonly data: `0x${string}`
  readonly isDelegate?: boolean
  /** Who makes it, where that is not the contract called. */
  readonly actor?: `0x${string}`
}

/** More calls than a person reads. What is left out is said by the sentences. */
const MAX_LISTED = 50

/**
 * Reads the calls that a wrapper holds, each made by the contract that was called.
 *
 * @returns a call with its inner calls; those after the fiftieth are one unknown call each
 */
export function readBatch(
  outer: CallToDecode,
  held: readonly HeldCall[],
  decodeInner: (call: CallToDecode) => DecodedCall,
): DecodedCall {
  const known = unknownCall(outer)
  const inner = held.map((call, index): InnerCall => {
    const actor = call.actor ?? outer.to ?? outer.from
    const to = call.to && lowerCase(call.to)
    const next: CallToDecode = {
      chainId: outer.chainId,
      from: actor,
      to,
      value: call.value,
      data: lowerCase(call.data),
      targetStandard: to && (outer.standardOf?.(to) ?? (to === outer.to ? outer.targetStandard : undefined)),
      standardOf: outer.standardOf,
    }
    const decoded =
      index < MAX_LISTED ? decodeInner(next) : ({ ...unknownCall(next), isUnread: true } as const)
    return { actor, target: to, data: next.data, isDelegate: call.isDelegate === true, decoded }
  })
  return { ...known, selector: getSelector(outer.data), arguments: undefined, inner }
}
