import { lowerCase } from '../defi/swap.ts'
import type { AssetRef } from './assets/assetRef.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import { listAssets } from './describeIntent.ts'
import type { InspectContext } from './inspectContext.ts'

/** Known tokens whose balances are looked at in any case. */
const MAX_WATCHED = 10

/** @returns the assets whose balances are looked at whatever a trial run says: those a call names, and known tokens */
export function listWatched(
  decoded: DecodedCall,
  { tokens }: Pick<InspectContext, 'tokens'>,
): readonly AssetRef[] {
  const named = listAssets(decoded).filter(
    (asset) => asset.type === 'native' || asset.type === 'erc20' || asset.tokenId !== undefined,
  )
  const known = tokens
    .filter(({ standard }) => standard === 'erc20')
    .slice(0, MAX_WATCHED)
    .map(({ address }): AssetRef => ({ type: 'erc20', address: lowerCase(address) }))
  return [...named, ...known]
}
