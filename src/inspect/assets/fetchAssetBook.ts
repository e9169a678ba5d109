import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTokenMetadata, type TokenMetadata } from '../../chains/tokens/fetchTokenMetadata.ts'
import type { Chain, Token } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { AssetRef } from './assetRef.ts'
import { UNNAMED } from './formatAmount.ts'

/** Contracts asked for their names at most; what a screen shows is fewer. */
const MAX_ASKED = 40

type TokenText = Pick<TokenMetadata, 'symbol' | 'name' | 'decimals'>

/** Gives assets the names the wallet or, failing that, the contract itself has for them. */
export type AssetBook = { readonly describe: (asset: AssetRef) => Asset }

/**
 * Looks up what some assets are called. Tokens the wallet knows keep the wallet's name, whatever the contract says
 * now; the others are asked, by `eth_call`.
 *
 * @returns a book in which every asset has an entry: “unknown token” where nobody answers
 */
export async function fetchAssetBook(o: {
  readonly rpc: Rpc
  readonly tokens: readonly Token[]
  readonly assets: readonly AssetRef[]
}): Promise<AssetBook> {
  const known = new Map<string, TokenText>(o.tokens.map((token) => [token.address, fromToken(token)]))
  const asked = [...new Set(o.assets.flatMap((asset) => (asset.type === 'native' ? [] : [asset.address])))]
    .filter((address) => !known.has(address))
    .slice(0, MAX_ASKED)
  const answers = await Promise.all(asked.map((address) => fetchOrNothing(o.rpc, address)))
  for (const answer of answers) {
    if (answer) known.set(answer.address, answer)
  }
  return { describe: (asset) => describeAsset(asset, o.rpc.chain, known) }
}

function fromToken({ symbol, name, decimals }: Token): TokenText {
  return { symbol, name, decimals: decimals > 36 ? undefined : decimals }
}

/** An asset without a name is better than no explanation. */
async function fetchOrNothing(rpc: Rpc, address: `0x${string}`): Promise<TokenMetadata | undefined> {
  try {
    return await fetchTokenMetadata(rpc, address)
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}

function describeAsset(asset: AssetRef, chain: Chain, known: ReadonlyMap<string, TokenText>): Asset {
  if (asset.type === 'native') {
    const { symbol, name, decimals } = chain.nativeCurrency
    return { id: nativeAssetId(chain.id), type: 'native', symbol, name, decimals }
  }
  const { symbol, name, decimals } = known.get(asset.address) ?? { symbol: '', name: '', decimals: undefined }
  const tokenId = asset.type === 'erc20' ? undefined : asset.tokenId
  return {
    id: tokenAssetId(chain.id, asset.type, asset.address, tokenId),
    type: asset.type,
    symbol: symbol || UNNAMED,
    name: name || symbol || 'Unknown token',
    ...(asset.type !== 'erc20' ? { decimals: 0 } : decimals !== undefined && { decimals }),
    address: asset.address,
    ...(tokenId !== undefined && { tokenId: toAmount(tokenId) }),
  }
}
