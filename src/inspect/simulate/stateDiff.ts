import * as v from 'valibot'
import { Address, Hash, HexData, Quantity } from '../../protocol/primitives.ts'
import { toQuantity } from './callObject.ts'
import { createBadSimulationError } from './runLog.ts'

/** What one account looks like in place of what the chain has of it, as `eth_call` takes it. */
type AccountOverride = {
  readonly balance?: string
  readonly nonce?: string
  readonly code?: string
  readonly stateDiff?: Readonly<Record<string, string>>
}
export type StateOverrides = Readonly<Record<string, AccountOverride>>

/** What a trace is to tell: the difference that `readStateDiff` reads. */
export const diffTracer = { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }

const MAX_ACCOUNTS = 2_000
/** Slots, before and after counted apart; no block has the gas to write as many. */
const MAX_SLOTS = 10_000
const ZERO_WORD = `0x${'0'.repeat(64)}`

const AccountState = v.object({
  balance: v.optional(Quantity),
  nonce: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  code: v.optional(HexData),
  storage: v.optional(v.record(Hash, Hash)),
})
const States = v.record(Address, AccountState)
const StateDiff = v.object({ pre: States, post: States })

/**
 * Reads what geth's `prestateTracer` gives in `diffMode`: the accounts a transaction changed, before and after.
 *
 * @returns the state after it, to be laid over the state before it
 * @throws RpcUnavailableError if it is no such difference, of more than 2,000 accounts, or of more than 10,000 slots
 */
export function readStateDiff(diff: unknown): StateOverrides {
  if (!isBounded(diff)) throw createBadSimulationError()
  const parsed = v.safeParse(StateDiff, diff)
  if (!parsed.success) throw createBadSimulationError()
  const { pre, post } = parsed.output
  const addresses = new Set([...Object.keys(pre), ...Object.keys(post)] as Address[])
  return Object.fromEntries(
    [...addresses].map((address) => [address, toOverride(pre[address], post[address])]),
  )
}

/** @returns the later state laid over the earlier one */
export function layOver(earlier: StateOverrides, later: StateOverrides): StateOverrides {
  const all = { ...earlier }
  for (const [address, override] of Object.entries(later)) {
    const stateDiff = { ...earlier[address]?.stateDiff, ...override.stateDiff }
    all[address] = { ...earlier[address], ...override, stateDiff }
  }
  return all
}

/** Counted before it is looked at: what is refused must not cost time. */
function isBounded(diff: unknown): boolean {
  const { pre, post } = asFields(diff)
  let slots = 0
  for (const states of [pre, post]) {
    const accounts = Object.values(asFields(states))
    if (accounts.length > MAX_ACCOUNTS) return false
    for (const account of accounts) {
      slots += Object.keys(asFields(asFields(account).storage)).length
      if (slots > MAX_SLOTS) return false
    }
  }
  return true
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

type AccountState = v.InferOutput<typeof AccountState>

/** A slot that became zero is named before and not after. */
function toOverride(pre: AccountState | undefined, post: AccountState | undefined): AccountOverride {
  const cleared = Object.keys(pre?.storage ?? {}).map((slot) => [slot, ZERO_WORD])
  const stateDiff = { ...Object.fromEntries(cleared), ...post?.storage }
  return {
    ...(post?.balance !== undefined && { balance: post.balance }),
    ...(post?.nonce !== undefined && { nonce: toQuantity(BigInt(post.nonce)) }),
    ...(post?.code !== undefined && { code: post.code }),
    ...(Object.keys(stateDiff).length > 0 && { stateDiff }),
  }
}
