import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import type { Token } from '../../protocol/chain.ts'
import { type ChainId, tokenAssetId } from '../../protocol/ids.ts'
import type { Stores } from '../state/stores.ts'

/** The tokens the wallet knows: its own list, and what the person or a site added. */
export type TokenBook = {
  /** Tokens of a chain that are shown. */
  list(chainId: ChainId): readonly Token[]
  /** Every token that was added, and the built-in ones of the chains given. */
  listAll(chainIds: readonly ChainId[]): readonly Token[]
  add(token: Token): Promise<void>
  /** Puts a token away; a built-in one is hidden. */
  remove(chainId: ChainId, address: string): Promise<void>
}

export function createTokenBook({
  stores: { tokens: store },
}: {
  stores: Pick<Stores, 'tokens'>
}): TokenBook {
  function list(chainId: ChainId): readonly Token[] {
    const { added, hidden } = store.get()
    const builtIn = findBuiltInTokens(chainId)
    const others = added.filter(
      (token) => token.chainId === chainId && !builtIn.some(({ address }) => address === token.address),
    )
    return [...builtIn, ...others].filter((token) => !hidden.includes(assetIdOf(token)))
  }

  return {
    list,
    listAll: (chainIds) => chainIds.flatMap((chainId) => list(chainId)),
    add: (token) =>
      store.update(({ added, hidden }) => ({
        added: [...added.filter((other) => assetIdOf(other) !== assetIdOf(token)), token],
        hidden: hidden.filter((assetId) => assetId !== assetIdOf(token)),
      })),
    remove: (chainId, address) =>
      store.update(({ added, hidden }) => {
        const gone = tokenAssetId(chainId, 'erc20', address)
        const isGone = (token: Token) => token.chainId === chainId && token.address === address.toLowerCase()
        return {
          added: added.filter((token) => !isGone(token)),
          hidden: findBuiltInTokens(chainId).some(isGone) ? [...hidden, gone] : hidden,
        }
      }),
  }
}

function assetIdOf({ chainId, standard, address, tokenId }: Token) {
  return tokenAssetId(chainId, standard, address, tokenId === undefined ? undefined : BigInt(tokenId))
}
