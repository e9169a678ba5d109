import type { ClearSigOpt, ClearSigToken } from 'micro-eth-signer/clearsig.js'
import * as v from 'valibot'
import { lowerCase } from '../../defi/swap.ts'
import { evmChainId } from '../../protocol/ids.ts'
import { Address } from '../../protocol/primitives.ts'
import { fetchAssetBook, UNNAMED } from '../assets/fetchAssetBook.ts'
import { fetchPartyBook } from '../parties/fetchPartyBook.ts'
import type { DescribeContext } from './describeContext.ts'

/** Tokens and names looked up for one description. */
const MAX_LOOKUPS = 30
/** What many contracts take as the address of the native coin. */
const NATIVE = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'

/**
 * Answers what a descriptor leaves to the wallet: what a token is called on the chain itself, and whose an address is. A
 * name comes from what the wallet brings along or the person has, never from the descriptor.
 */
export function createResolvers(o: DescribeContext): ClearSigOpt {
  const { chain, chainId } = o.rpc
  let left = MAX_LOOKUPS
  const takeTurn = () => left-- > 0
  const tokens = new Map<Address, Promise<ClearSigToken | undefined>>()
  const parties = new Map<Address, Promise<string | undefined>>()
  /** Many fields name the same token or party: each is asked for once. */
  function once<Answer>(
    known: Map<Address, Promise<Answer | undefined>>,
    address: Address,
    lookUp: (address: Address) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> | undefined {
    const asked = known.get(address) ?? (takeTurn() ? lookUp(address) : undefined)
    if (asked) known.set(address, asked)
    return asked
  }

  async function fetchToken(address: Address): Promise<ClearSigToken | undefined> {
    const asset = { type: 'erc20', address } as const
    const { symbol, name, decimals } = (await fetchAssetBook({ ...o, assets: [asset] })).describe(asset)
    return symbol === UNNAMED || decimals === undefined ? undefined : { symbol, name, decimals }
  }

  async function fetchName(address: Address): Promise<string | undefined> {
    const { name, kind } = (await fetchPartyBook(o, [address])).describe(address)
    if (kind === 'own') return `your account ${address}`
    return name && `${name} ${address}`
  }

  return {
    resolveToken: async ({ address, chainId: asked }) => {
      if (asked !== undefined && evmChainId(Number(asked)) !== chainId) return undefined
      if (address.toLowerCase() === NATIVE) return { ...chain.nativeCurrency, decimals: 18 }
      return v.is(Address, address) ? once(tokens, lowerCase(address), fetchToken) : undefined
    },
    resolveAddress: async ({ address }) => {
      return v.is(Address, address) ? once(parties, lowerCase(address), fetchName) : undefined
    },
    resolveChain: async ({ chainId: asked }) =>
      evmChainId(Number(asked)) === chainId
        ? { name: chain.name, ticker: chain.nativeCurrency.symbol }
        : { name: `network ${asked}`, ticker: 'coins' },
  }
}
