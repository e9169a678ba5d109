import type { Chain } from '../../protocol/chain.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'
import { useView } from '../wallet/walletStore.ts'

/** Something an amount can be asked of. `address` is undefined for the chain's own coin. */
export type RequestableAsset = {
  readonly id: string
  readonly symbol: string
  readonly decimals: number
  readonly address: `0x${string}` | undefined
}

/** The coin of the chain first, then the tokens that are tracked on it. */
export function useRequestableAssets(chain: Chain): readonly RequestableAsset[] {
  const tokens = useView((view) => view.tokens)
  const { symbol, decimals } = chain.nativeCurrency
  return [
    { id: nativeAssetId(chain.id), symbol, decimals, address: undefined },
    ...tokens
      .filter((token) => token.chainId === chain.id && token.standard === 'erc20')
      .map((token) => ({
        id: tokenAssetId(chain.id, 'erc20', token.address),
        symbol: token.symbol,
        decimals: token.decimals,
        address: token.address as `0x${string}`,
      })),
  ]
}
