import type { ClearSigOpt, ClearSigToken } from 'micro-eth-signer/clearsig.js'
import * as v from 'valibot'
import { bytesToHex } from 'viem/utils'
import { findBuiltInChain } from '../../chains/networks/networks.ts'
import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import { lowerCase } from '../../defi/swap.ts'
import { evmChainId, evmChainNumber } from '../../protocol/ids.ts'
import { Address } from '../../protocol/primitives.ts'
import { NATIVE_PLACEHOLDER } from '../../protocol/reservedAddresses.ts'
import { fetchAssetBook } from '../assets/fetchAssetBook.ts'
import { UNNAMED } from '../assets/formatAmount.ts'
import { isCoinAddress } from './coinAddresses.ts'
import { describeAddress } from './describeAddress.ts'
import type { DescribeContext } from './describeContext.ts'
import { estimateBlockTime } from './estimateBlockTime.ts'
import { readInteroperableAddress } from './interoperableAddress.ts'

/** Tokens and names looked up for one description. */
const MAX_LOOKUPS = 30

/**
 * Answers what a descriptor leaves to the wallet: what a token is called, whose an address is, when a block will be. A name
 * comes from what the wallet brings along or the person has, never from the descriptor; one that a token gives itself is
 * marked as such.
 */
export function createResolvers(o: DescribeContext): ClearSigOpt {
  const { chain, chainId } = o.rpc
  let left = MAX_LOOKUPS
  const known = new Map<string, Promise<unknown>>()
  /** Many fields name the same token or party: each is asked for once. */
  function once<Answer>(key: string, lookUp: () => Promise<Answer>): Promise<Answer> | undefined {
    const asked = known.get(key) ?? (left-- > 0 ? lookUp() : undefined)
    if (asked) known.set(key, asked)
    return asked as Promise<Answer> | undefined
  }

  function nameChain(asked: bigint | number): { readonly name: string; readonly ticker: string } {
    const id = evmChainId(Number(asked))
    const found = id === chainId ? chain : findBuiltInChain(id)
    return found
      ? { name: found.name, ticker: found.nativeCurrency.symbol }
      : { name: `network ${asked}`, ticker: 'coins' }
  }

  async function fetchToken(address: Address): Promise<ClearSigToken | undefined> {
    const asset = { type: 'erc20', address } as const
    const { symbol, name, decimals } = (await fetchAssetBook({ ...o, assets: [asset] })).describe(asset)
    if (symbol === UNNAMED || decimals === undefined) return undefined
    if (o.tokens.some((token) => token.address === address)) return { symbol, name, decimals }
    return { symbol: `“${symbol}” (as the token calls itself)`, decimals }
  }

  return {
    resolveToken: async (question) => {
      const { address, chainId: asked } = question
      const on = asked === undefined ? chainId : evmChainId(Number(asked))
      if (!v.is(Address, address)) return undefined
      const token = lowerCase(address)
      if (isCoinAddress(question))
        return { symbol: nameChain(asked ?? evmChainNumber(chainId)).ticker, decimals: 18 }
      if (on !== chainId) return findBuiltInTokens(on).find((builtIn) => builtIn.address === token)
      if (token === NATIVE_PLACEHOLDER) return { ...chain.nativeCurrency, decimals: 18 }
      return once(`token ${token}`, () => fetchToken(token))
    },
    resolveAddress: async ({ address, types, sources }) => {
      if (!v.is(Address, address)) return undefined
      const expected = { ...(types && { types }), ...(sources && { sources }) }
      const key = `${address} ${types} ${sources}`
      return (await once(key, () => describeAddress(o, lowerCase(address), expected))) ?? address
    },
    resolveInteroperableAddress: async ({ value }) => {
      const read = readInteroperableAddress(bytesToHex(value))
      return read && `${read.address}@${read.chain}#${read.checksum}`
    },
    resolveNft: async ({ collection, tokenId }) => {
      const known = o.tokens.find(({ address }) => address === collection)
      return `${known ? known.symbol : collection} #${tokenId}`
    },
    resolveBlock: async ({ block }) =>
      once(`block ${block}`, () => estimateBlockTime(o.rpc, block).catch(() => undefined)),
    resolveChain: async ({ chainId: asked }) => nameChain(asked),
  }
}
