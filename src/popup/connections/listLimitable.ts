import type { AssetId } from '../../protocol/ids.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'
import type { View } from '../../protocol/view.ts'

/** An asset that a limit can be set for. */
export type Limitable = {
  readonly id: AssetId
  readonly symbol: string
  readonly decimals: number
  readonly chainName: string
}

/** @returns the coin of every chain, and the ERC-20 tokens that are tracked, chain by chain */
export function listLimitable({ chains, tokens }: Pick<View, 'chains' | 'tokens'>): Limitable[] {
  return chains.flatMap(({ id: chainId, name: chainName, nativeCurrency: { symbol, decimals } }) => [
    { id: nativeAssetId(chainId), symbol, decimals, chainName },
    ...tokens
      .filter((token) => token.chainId === chainId && token.standard === 'erc20')
      .map((token) => ({
        id: tokenAssetId(chainId, 'erc20', token.address),
        symbol: token.symbol,
        decimals: token.decimals,
        chainName,
      })),
  ])
}
