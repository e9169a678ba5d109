import type { Chain, Token } from '../../protocol/chain.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'

/** @returns the chain's own coin, as an asset */
export function nativeAsset({ id, nativeCurrency }: Chain): Asset {
  const { symbol, name, decimals } = nativeCurrency
  return { id: nativeAssetId(id), type: 'native', symbol, name, decimals }
}

/** @returns a known token, as an asset */
export function tokenAsset({ chainId, standard, address, symbol, name, decimals }: Token): Asset {
  return {
    id: tokenAssetId(chainId, standard, address),
    type: standard,
    symbol,
    name,
    ...(decimals <= 36 && { decimals }),
    address: address as `0x${string}`,
  }
}
