import type { Address, Hex } from 'viem'
import type { RuleId } from '../../../src/inspect/rules/ruleId.ts'
import type { Chain } from '../../../src/protocol/chain.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'

/** A call that is to be sent; `value` in wei. */
export type AskedCall = {
  /** Undefined where a contract is created. */
  readonly to: Address | undefined
  readonly value?: bigint
  readonly data?: Hex
  readonly also?: Partial<TransactionRequest>
}

/** What the wallet is asked. */
export type Asked =
  | ({ readonly type: 'transaction' } & AskedCall)
  /** Several at once (EIP-5792), explained in order and together. */
  | {
      readonly type: 'calls'
      readonly calls: readonly [AskedCall, ...AskedCall[]]
      /** Whose they are, where not the person's first account's. */
      readonly by?: Address
    }
  | { readonly type: 'typedData'; readonly typed: object }
  /** Version 1 of typed data: named values, and no more. */
  | { readonly type: 'list'; readonly list: readonly object[] }
  /** A text, or bytes that are none. */
  | { readonly type: 'message'; readonly text: string | Uint8Array; readonly origin: string }
  | { readonly type: 'connection'; readonly origin: string; readonly otherWallets?: number }
  /** A token that is to be shown, a network that is to be added. */
  | { readonly type: 'token'; readonly address: Address; readonly symbol: string }
  | { readonly type: 'chain'; readonly chain: Chain }

/** One thing that is asked of the wallet, with what an expert would say of it. */
export type Scenario = {
  readonly name: string
  readonly label: 'attack' | 'benign'
  /**
   * Of an attack: what must be said of it, or `refused`. Of what is benign: cautions that are in order; anything else
   * above a note is a false alarm.
   */
  readonly expects: readonly (RuleId | 'refused')[]
  readonly asked: Asked
  /** Set where a second node is asked as well, which has not heard of the newest blocks. */
  readonly secondNode?: 'outdated'
}

/** @returns a maker of scenarios of one label */
function label(is: Scenario['label']) {
  return (name: string, asked: Asked, ...expects: Scenario['expects']): Scenario => ({
    name,
    label: is,
    expects,
    asked,
  })
}
export const attack = label('attack')
export const benign = label('benign')

/** @returns a call that is to be sent */
export function call(
  to: Address | undefined,
  data: Hex = '0x',
  value = 0n,
  also: AskedCall['also'] = {},
): Asked {
  return { type: 'transaction', to, data, value, also }
}
