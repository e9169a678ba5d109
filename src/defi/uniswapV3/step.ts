import { ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
/** Who gets what a step brings: the router itself, which holds it for a later step, the sender, or an address. */
export type StepRecipient = `0x${string}` | 'sender' | 'router'

/** A token by its contract, or the chain's own coin. */
export type StepToken = `0x${string}` | 'native'

export type SwapStep = {
  readonly type: 'swap'
  /** `in`: `amountIn` is exact and `amountOut` a minimum · `out`: `amountIn` is a maximum, `amountOut` exact. */
  readonly exact: 'in' | 'out'
  readonly tokenIn: StepToken
  readonly tokenOut: StepToken
  /** `held`: all that the router holds of it, from an earlier step. */
  readonly amountIn: bigint | 'held'
  readonly amountOut: bigint
  readonly recipient: StepRecipient
  /** Parts of what comes that are handed over before, where the step itself hands them. */
  readonly fees?: readonly StepFee[]
}

/** A part for whoever runs the site, in basis points. */
export type StepFee = { readonly bps: bigint; readonly recipient: StepRecipient }

/** One thing a router does within a call, in the order it does it. Amounts are smallest units. */
export type RouterStep =
  | SwapStep
  /** Hands over all that the router holds of a token (or of the wrapped coin, as the coin), less a fee. */
  | {
      readonly type: 'sweep'
      readonly token: `0x${string}` | 'wrapped'
      readonly minimum: bigint
      readonly recipient: StepRecipient
      readonly fee?: StepFee
    }
  | { readonly type: 'pull'; readonly token: `0x${string}`; readonly amount: bigint }
  /** `sent`: all the coin that came with the call. */
  | { readonly type: 'wrap'; readonly amount: bigint | 'sent' }
  /** Hands a part of what the router holds of a token to whoever runs the site. */
  | { readonly type: 'portion'; readonly token: StepToken; readonly fee: StepFee }
  /** Gives back the coin that was not needed, and what a swap brought of it: at least that much. */
  | { readonly type: 'refund'; readonly minimum: bigint }
  /** Moves nothing: a permit that the router passes on. */
  | { readonly type: 'none' }

/** Recipients that stand for the sender and for the router. */
export const SENDER = '0x0000000000000000000000000000000000000001'
export const ROUTER = '0x0000000000000000000000000000000000000002'
/** Stands for the chain's coin, among tokens. */
export const COIN = ZERO_ADDRESS

/** @returns whom an address of a Universal Router's command stands for */
export function toRecipient(written: `0x${string}`): StepRecipient {
  const recipient = written.toLowerCase() as `0x${string}`
  if (recipient === SENDER) return 'sender'
  return recipient === ROUTER ? 'router' : recipient
}
