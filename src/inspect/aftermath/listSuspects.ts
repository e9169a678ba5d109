import type { Token } from '../../protocol/chain.ts'
import type { BalanceChange } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import { parseAllowanceKey } from '../../protocol/promised.ts'
import { ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { type GrantEvent, getGrantKey } from '../simulate/grants.ts'
import { listAddresses } from './listAddresses.ts'

/** An allowance that may stand, whatever events say of it. */
export type Suspect = Omit<GrantEvent, 'amount' | 'endsAt'>

type Traces = {
  readonly owner: Address
  /** Allowances that were said, and such as are known of the account from before, as `getAllowanceKey` gives them. */
  readonly keys: readonly string[]
  /** What was called, and with what. */
  readonly call: { readonly to: Address | undefined; readonly data: `0x${string}` }
  /** What came, went or was said to. */
  readonly changes: readonly BalanceChange[]
  /** Tokens the wallet knows, which the account may hold. */
  readonly tokens: readonly Token[]
}

/** Addresses in the data of a call that are held to be spenders, or tokens. */
const MAX_NAMED = 4
/** Allowances that are asked after in all: as many as one question of many takes. */
const MAX_SUSPECTS = 60

/**
 * Lists where to look for allowances that a transaction may have given without an event: those that are known by name, and
 * whoever it calls or names as a spender of what it calls, moves or names, and of the tokens that the wallet knows.
 *
 * @returns no more than 60, the likeliest first
 */
export function listSuspects({ owner, keys, call, changes, tokens }: Traces): readonly Suspect[] {
  const isOther = (address: Address) => address !== owner && address !== ZERO_ADDRESS
  const called = call.to && isOther(call.to) ? [call.to] : []
  const named = [...called, ...listAddresses(call.data, MAX_NAMED).filter(isOther)]
  const moved = changes.flatMap(({ asset }) =>
    asset.address ? [asset.address.toLowerCase() as Address] : [],
  )
  const known = tokens.map(({ address }) => address.toLowerCase() as Address)
  const pairs = [
    ...pair(called, named, ['erc20', 'erc721']),
    ...pair(moved, named, ['erc20', 'erc721']),
    ...pair(known, called, ['erc20']),
    ...pair(named, named, ['erc20', 'erc721']),
    ...pair(known, named, ['erc20']),
  ]
  const suspects = [...keys.flatMap(toSuspect), ...pairs]
  return [...new Map(suspects.map((suspect) => [getGrantKey(suspect), suspect])).values()].slice(
    0,
    MAX_SUSPECTS,
  )
}

function pair(
  tokens: readonly Address[],
  spenders: readonly Address[],
  types: readonly ('erc20' | 'erc721')[],
): Suspect[] {
  return tokens.flatMap((address) =>
    spenders
      .filter((spender) => spender !== address)
      .flatMap((spender) =>
        types.map((type): Suspect => ({ asset: toAsset(type, address), spender, isThroughPermit2: false })),
      ),
  )
}

function toAsset(type: 'erc20' | 'erc721', address: Address): AssetRef {
  return type === 'erc20' ? { type, address } : { type, address, tokenId: undefined }
}

function toSuspect(key: string): Suspect[] {
  const read = parseAllowanceKey(key)
  if (!read) return []
  const { address, item, spender, throughPermit2: isThroughPermit2 } = read
  if (item === undefined) return [{ asset: { type: 'erc20', address }, spender, isThroughPermit2 }]
  const tokenId = item === '*' ? undefined : BigInt(item)
  return [{ asset: { type: 'erc721', address, tokenId }, spender, isThroughPermit2 }]
}
