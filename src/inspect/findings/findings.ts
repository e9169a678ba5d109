import type { Address } from '../../protocol/primitives.ts'

/** What was looked up beyond names and a trial run; each is undefined where it does not matter or nobody answered. */
export type Findings = {
  /** Tokens, by their keys, that count what the account owes. */
  readonly debts: ReadonlySet<string>
  /** What the pools of the chain would give for what is paid, at the price of a small amount. */
  readonly fairAmount: bigint | undefined
  /** An asset, by its key, of which most leaves and little of known worth comes back. */
  readonly unpaid: string | undefined
  /** A token that is received and that can't be handed back to where it came from. */
  readonly unsellable: Address | undefined
  /** How many transactions of the account the network has seen, those that wait included. */
  readonly pendingCount: number | undefined
  /** What another node said of the same transaction, where it was another thing; or the node's own proof, of the state. */
  readonly contradiction: 'fails' | 'goesThrough' | 'state' | undefined
  /** The contract that a proxy hands calls to (EIP-1967), and its code. */
  readonly implementation: { readonly address: Address; readonly code: `0x${string}` } | undefined
}
