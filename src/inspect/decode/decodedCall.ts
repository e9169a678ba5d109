import type { Lending } from '../../defi/aave/lending.ts'
import type { Swap } from '../../defi/swap.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { Trade } from '../orders/trade.ts'

/** A transaction as the decoders see it; `value` in wei, addresses in lower case. */
export type CallToDecode = {
  /** The chain, as CAIP-2. */
  readonly chainId: string
  readonly from: Address
  /** Undefined when a contract is created. */
  readonly to: Address | undefined
  readonly value: bigint
  readonly data: `0x${string}`
  /** What the contract called says it is, since ERC-20 and ERC-721 share their selectors. */
  readonly targetStandard: TokenStandard | undefined
  /** What the contracts of calls within the call say they are, as far as that is known. */
  readonly standardOf?: ((address: Address) => TokenStandard | undefined) | undefined
}

export type TokenStandard = 'erc20' | 'erc721'

/** A named value of a call whose meaning is not known. */
export type CallArgument = { readonly name: string; readonly value: string }

/** A call that another one makes. */
export type InnerCall = {
  /** Who makes it: the wallet or contract that the outer call is handed to. */
  readonly actor: Address
  /** Undefined when it creates a contract. */
  readonly target: Address | undefined
  readonly data: `0x${string}`
  /** True when the code of `target` runs as if it were the actor's own (DELEGATECALL): it may do anything. */
  readonly isDelegate: boolean
  readonly decoded: DecodedCall
}

/** What a transaction says it does, by its bytes, before anything has a name. Amounts are smallest units. */
export type DecodedCall =
  | {
      readonly type: 'transfer'
      readonly asset: AssetRef
      readonly amount: bigint
      readonly recipient: Address
    }
  | {
      readonly type: 'approve'
      readonly asset: AssetRef
      readonly amount: bigint
      readonly unlimited: boolean
      readonly spender: Address
      /** True when the call is one whose amount can be changed (see `capAllowance`). */
      readonly editable: boolean
      /** True when `amount` comes on top of the allowance there is. */
      readonly increases: boolean
    }
  | { readonly type: 'revoke'; readonly asset: AssetRef; readonly spender: Address }
  | {
      readonly type: 'swap'
      /** Undefined when the contract is none of a protocol that is known. */
      readonly protocol: string | undefined
      readonly router: Address
      readonly swap: Swap
    }
  | {
      readonly type: 'lend'
      /** The contract called; it may be a stranger that takes the same calls. */
      readonly market: Address
      readonly lending: Lending
    }
  | {
      readonly type: 'trade'
      /** The contract called; it may be a stranger that takes the same calls. */
      readonly market: Address
      readonly trade: Trade
    }
  | { readonly type: 'deploy'; readonly codeBytes: number }
  | {
      readonly type: 'call'
      readonly contract: Address
      readonly selector: `0x${string}` | undefined
      readonly signature: string | undefined
      readonly arguments: readonly CallArgument[] | undefined
      /** The calls it is made of, in order, where it is a wrapper of others. */
      readonly inner?: readonly InnerCall[] | undefined
      /** True where it stands behind more calls, or deeper in them, than are read: nobody has looked at it. */
      readonly isUnread?: boolean
    }

/** Reads one kind of call; undefined for any other. It never throws. `decodeInner` reads a call within the call. */
export type Decoder = (
  call: CallToDecode,
  decodeInner: (call: CallToDecode) => DecodedCall,
) => DecodedCall | undefined
