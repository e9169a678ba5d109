import { findDelegate } from '../../chains/delegates/knownDelegates.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import { findPool } from '../../defi/aave/findPool.ts'
import { findProtocol } from '../../defi/decodeSwap.ts'
import { lowerCase } from '../../defi/swap.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Party } from '../../protocol/explanation.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { InspectContext } from '../inspectContext.ts'
import { findMarket } from '../orders/findMarket.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'

/** Gives addresses the names the wallet has for them, and tells accounts from contracts. */
export type PartyBook = {
  readonly describe: (address: Address) => Party
  /** Whether somebody holds its key or code rules it; undefined when no node said. */
  readonly getKind: (address: Address) => 'account' | 'contract' | undefined
  /** The code at the address, in lower case; undefined when no node said. */
  readonly getCode: (address: Address) => `0x${string}` | undefined
}

/** Code of an account that follows a contract's: 0xef0100 and 20 bytes. It still has a key. */
const DELEGATION = /^0xef0100[0-9a-f]{40}$/

/**
 * Looks up who some addresses are. `eth_getCode`.
 *
 * @param addresses in lower case
 * @see https://eips.ethereum.org/EIPS/eip-7702 on accounts that have code
 */
export async function fetchPartyBook(
  { rpc, ownAddresses }: Pick<InspectContext, 'rpc' | 'ownAddresses'>,
  addresses: readonly Address[],
): Promise<PartyBook> {
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()))
  const unique = [...new Set(addresses)]
  const codes = await Promise.all(unique.map((address) => fetchCode(rpc, address)))
  const codeOf = new Map(unique.map((address, index) => [address, codes[index]]))
  const getKind = (address: Address) => toKind(codeOf.get(address))
  return {
    getKind,
    getCode: (address) => codeOf.get(address),
    describe: (address) => {
      const name = findName(rpc.chainId, address)
      const kind = own.has(address) ? 'own' : getKind(address)
      return { address, ...(name !== undefined && { name }), ...(kind && { kind }) }
    },
  }
}

/** Only names the wallet brings along: a token that a site had added could call itself anything. */
function findName(chainId: ChainId, address: Address): string | undefined {
  if (address === PERMIT2_ADDRESS) return 'Permit2'
  const market = findMarket(address)
  if (market) return market
  const delegate = findDelegate(chainId)
  if (address === delegate?.address) return delegate.name
  const token = findBuiltInTokens(chainId).find((builtIn) => builtIn.address === address)
  if (token) return token.symbol
  return findPool(chainId, address) ? 'Aave' : findProtocol(chainId, address)?.name
}

function toKind(code: string | undefined): 'account' | 'contract' | undefined {
  if (code === undefined) return undefined
  return code === '0x' || DELEGATION.test(code) ? 'account' : 'contract'
}

async function fetchCode(rpc: Rpc, address: Address): Promise<`0x${string}` | undefined> {
  try {
    return lowerCase(parseData(await rpc.request('eth_getCode', [address, 'latest'])))
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
