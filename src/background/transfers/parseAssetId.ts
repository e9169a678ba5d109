import { WalletError } from '../../protocol/errors.ts'
import { type AssetId, nativeAssetId } from '../../protocol/ids.ts'
import { chainOf } from './chainOf.ts'

/** An asset that can be sent: a chain's own coin, or an ERC-20 token by its contract. */
export type TransferAsset =
  | { readonly type: 'native' }
  | { readonly type: 'erc20'; readonly contract: `0x${string}` }

/**
 * Reads what an asset id stands for (CAIP-19).
 *
 * @throws WalletError `notSendable` for what the wallet can't send
 */
export function parseAssetId(assetId: AssetId): TransferAsset {
  if (assetId === nativeAssetId(chainOf(assetId))) return { type: 'native' }
  const token = /\/erc20:(0x[0-9a-f]{40})$/.exec(assetId)
  if (token) return { type: 'erc20', contract: token[1] as `0x${string}` }
  throw new WalletError('invalidInput', 'The wallet can’t send this kind of asset yet.', {
    reason: 'notSendable',
  })
}
