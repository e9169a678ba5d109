import type { Intent } from '../protocol/explanation.ts'
import type { Address } from '../protocol/primitives.ts'
import type { AssetBook } from './assets/fetchAssetBook.ts'
import type { DecodedCall, InnerCall } from './decode/decodedCall.ts'
import { describeIntent } from './describeIntent.ts'
import type { Leave } from './findings/fetchStakes.ts'
import type { PartyBook } from './parties/fetchPartyBook.ts'

/** One thing that a transaction does: itself, or a call within it. */
export type Step = {
  /** Where it stands: empty for the transaction itself, `[1, 0]` for the first call within its second. */
  readonly place: readonly number[]
  /** Who makes the call; undefined for the transaction itself, whose sender does. */
  readonly actor: Address | undefined
  readonly target: Address | undefined
  readonly isDelegate: boolean
  readonly decoded: DecodedCall
  readonly intent: Intent
}

/** A step before anything has a name. */
export type BareStep = Omit<Step, 'intent'>

/** @returns the call and every call within it, in the order they are made; wrappers come before what they hold */
export function flattenCalls(decoded: DecodedCall): readonly BareStep[] {
  const itself = { place: [], actor: undefined, target: undefined, isDelegate: false, decoded }
  return [itself, ...flattenInner(listInner(decoded), [])]
}

/** @returns the calls that one is made of; an empty list for one that is no wrapper */
export function listInner(decoded: DecodedCall): readonly InnerCall[] {
  return decoded.type === 'call' ? (decoded.inner ?? []) : []
}

/** @returns the call, each allowance within it that is for all there is told as one without limit */
export function markUnlimited(
  decoded: DecodedCall,
  isAll: (leave: Extract<DecodedCall, { type: 'approve' }>) => boolean,
): DecodedCall {
  if (decoded.type === 'approve') return { ...decoded, unlimited: decoded.unlimited || isAll(decoded) }
  if (decoded.type !== 'call' || !decoded.inner) return decoded
  const inner = decoded.inner.map((call) => ({ ...call, decoded: markUnlimited(call.decoded, isAll) }))
  return { ...decoded, inner }
}

/** @returns the allowances that calls give, with whose they are; `account` makes the outermost */
export function listLeaves(decoded: DecodedCall, account: Address): readonly Leave[] {
  return flattenCalls(decoded).flatMap(({ decoded: step, actor }) =>
    step.type === 'approve' ? [{ ...step, owner: actor ?? account }] : [],
  )
}

/** Gives each step its names. */
export function describeSteps(
  steps: readonly BareStep[],
  assets: AssetBook,
  parties: PartyBook,
): readonly Step[] {
  return steps.map((step) => ({ ...step, intent: describeIntent(step.decoded, assets, parties) }))
}

function flattenInner(calls: readonly InnerCall[], above: readonly number[]): readonly BareStep[] {
  return calls.flatMap(({ data: _, ...call }, index) => {
    const place = [...above, index]
    return [{ ...call, place }, ...flattenInner(listInner(call.decoded), place)]
  })
}
