import { fetchBalances } from '../../chains/balances/fetchBalances.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { AssetId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import { parseAssetId } from './parseAssetId.ts'

/**
 * Asks how much of an asset an account holds, in its smallest unit.
 *
 * @throws WalletError `notSendable`, RpcUnavailableError when no node answers
 */
export async function fetchAssetBalance(
  rpc: Rpc,
  { address, assetId }: { address: Address; assetId: AssetId },
): Promise<bigint> {
  const asset = parseAssetId(assetId)
  const tokens = asset.type === 'erc20' ? [asset.contract] : []
  const balances = await fetchBalances(rpc, { address, tokens })
  return asset.type === 'erc20' ? (balances.tokens[0]?.balance ?? 0n) : balances.native
}
