import type { AssetId, ChainId } from '../../protocol/ids.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'
import type { View } from '../../protocol/view.ts'

/** An asset that a limit can be set for. */
export type Limitable = {
  readonly id: AssetId
  readonly symbol: string
  readonly decimals: number
  readonly chainName: string
}

/** @returns the coin of every chain, and the ERC-20 tokens that are tracked, chain by chain; those of `first` before others */
export function listLimitable(
  { chains, tokens }: Pick<View, 'chains' | 'tokens'>,
  first?: ChainId,
): Limitable[] {
  const ordered = chains.toSorted((one, other) => Number(other.id === first) - Number(one.id === first))
  return ordered.flatMap(({ id: chainId, name: chainName, nativeCurrency: { symbol, decimals } }) => [
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
