/** Who gets what a step brings: the router itself, which holds it for a later step, the sender, or an address. */
export type StepRecipient = `0x${string}` | 'sender' | 'router'

/** One thing a router does within a call, in the order it does it. Amounts are smallest units. */
export type Step =
  | {
      readonly type: 'swap'
      /** `in`: `amountIn` is exact and `amountOut` a minimum · `out`: `amountIn` is a maximum, `amountOut` exact. */
      readonly exact: 'in' | 'out'
      readonly tokenIn: `0x${string}`
      readonly tokenOut: `0x${string}`
      /** `held`: all that the router holds of it, from an earlier step. */
      readonly amountIn: bigint | 'held'
      readonly amountOut: bigint
      readonly recipient: StepRecipient
    }
  /** Hands over all that the router holds of a token (or of the wrapped coin, as the coin), less a fee. */
  | {
      readonly type: 'sweep'
      readonly token: `0x${string}` | 'wrapped'
      readonly minimum: bigint
      readonly recipient: StepRecipient
      readonly feeBps: bigint
    }
  | { readonly type: 'pull'; readonly token: `0x${string}`; readonly amount: bigint }
  /** `sent`: all the coin that came with the call. */
  | { readonly type: 'wrap'; readonly amount: bigint | 'sent' }
  /** Hands a part of what the router holds of a token to whoever runs the site. */
  | { readonly type: 'portion'; readonly token: `0x${string}`; readonly feeBps: bigint }
  /** Gives back the coin that was not needed. */
  | { readonly type: 'refund' }
  /** Moves nothing: a permit that the router passes on. */
  | { readonly type: 'none' }
