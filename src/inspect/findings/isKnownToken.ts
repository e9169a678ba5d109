import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import { lowerCase } from '../../defi/swap.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { InspectContext } from '../inspectContext.ts'

/** @returns true for a token that is on the wallet's lists for the chain, or that the person added */
export function isKnownToken(asset: AssetRef, { rpc, tokens }: Pick<InspectContext, 'rpc' | 'tokens'>) {
  if (asset.type !== 'erc20') return false
  return [...tokens, ...findBuiltInTokens(rpc.chainId)].some(
    ({ address }) => lowerCase(address) === asset.address,
  )
}
