import type { Asset, Intent, Party } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { DecodedCall } from '../decode/decodedCall.ts'
import type { InspectContext } from '../inspectContext.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { Step } from '../steps.ts'
import type { Rule } from './rule.ts'

/** What is known of calls when they are judged: of a transaction's, or of those that typed data has made. */
export type StepFacts = {
  readonly context: InspectContext
  readonly parties: PartyBook
  /** The transaction itself, then each call within it. */
  readonly steps: readonly Step[]
  /** Allowances for many times what their owner has. */
  readonly unusual: readonly UnusualLeave[]
}

/** An allowance for many times what its owner has; amounts are smallest units. */
export type UnusualLeave = {
  readonly asset: Asset
  readonly spender: Party
  readonly amount: bigint
  readonly held: bigint
  /** True when that is what calls before it would leave. */
  readonly isLater: boolean
}

export type StepRule = Rule<StepFacts>

/** A step of one kind, as its bytes say and with names. */
type StepOf<Type extends DecodedCall['type']> = Step & {
  readonly decoded: Extract<DecodedCall, { type: Type }>
  readonly intent: Extract<Intent, { type: Type }>
}

/** @returns the steps of one kind, wherever they are wrapped */
export function listStepsOf<Type extends DecodedCall['type']>(
  { steps }: Pick<StepFacts, 'steps'>,
  type: Type,
): readonly StepOf<Type>[] {
  return steps.filter((step): step is StepOf<Type> => step.decoded.type === type && step.intent.type === type)
}

/** @returns the addresses that get something: of transfers, swaps, and what is lent or taken out */
export function listRecipients(facts: Pick<StepFacts, 'steps'>): readonly Address[] {
  return [
    ...listStepsOf(facts, 'transfer').map(({ decoded }) => decoded.recipient),
    ...listStepsOf(facts, 'swap').map(({ decoded }) => decoded.swap.recipient),
    ...listStepsOf(facts, 'trade').flatMap(({ decoded: { trade } }) =>
      trade.action === 'fill' ? [trade.recipient] : [],
    ),
    ...listStepsOf(facts, 'lend').flatMap(({ decoded: { lending } }) =>
      lending.action === 'supply' || lending.action === 'withdraw' ? [lending.account] : [],
    ),
    ...listStepsOf(facts, 'call').flatMap(({ decoded }) => readRecipient(decoded) ?? []),
  ]
}

/**
 * Calls that send tokens on without being a plain transfer, with the argument that says to whom: `safeBatchTransferFrom`
 * (ERC-1155), `transferAndCall` (ERC-677, ERC-1363) with and without data, `send` (ERC-777).
 */
const sendingFunctions: ReadonlyMap<string, number> = new Map([
  ['0x2eb2c2d6', 1],
  ['0x4000aea0', 0],
  ['0x1296ee62', 0],
  ['0x9bd9bbc6', 0],
])

function readRecipient({ selector, arguments: given }: Extract<DecodedCall, { type: 'call' }>) {
  const place = sendingFunctions.get(selector ?? '')
  const value = place === undefined ? undefined : given?.[place]?.value
  return value && /^0x[0-9a-f]{40}$/.test(value) ? (value as Address) : undefined
}

/** @returns true when the address is one of the person's own */
export function isOwn(address: Address, { context }: Pick<StepFacts, 'context'>): boolean {
  return context.ownAddresses.some((own) => own.toLowerCase() === address)
}

/** @returns true for whom the wallet does not know, or who is no contract */
export function isStranger(address: Address, facts: Pick<StepFacts, 'context' | 'parties'>): boolean {
  return facts.parties.getKind(address) === 'account' || !isFamiliar(address, facts)
}

/** @returns true when the wallet has a name for an address, or the person dealt with it before or owns it */
export function isFamiliar(address: Address, facts: Pick<StepFacts, 'context' | 'parties'>): boolean {
  const { context, parties } = facts
  return (
    isOwn(address, facts) ||
    context.knownAddresses.has(address) ||
    parties.describe(address).name !== undefined
  )
}
