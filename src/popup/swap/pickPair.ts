import type { AssetId } from '../../protocol/ids.ts'
import type { SendableAsset } from '../send/listSendableAssets.ts'

/** What is paid and what is received: never the same. */
export type SwapPair = { readonly pay: SendableAsset; readonly receive: SendableAsset }

type SwapIds = { readonly payId: AssetId; readonly receiveId: AssetId }
type Chosen = { readonly payId?: AssetId | undefined; readonly receiveId?: AssetId | undefined }

/**
 * Picks the two sides of a swap: what was chosen, where it is there; else the first asset is paid, and the first other
 * one received.
 *
 * @returns undefined where there are not two assets
 */
export function pickPair(assets: readonly SendableAsset[], chosen: Chosen): SwapPair | undefined {
  const find = (id: AssetId | undefined) => assets.find(({ asset }) => asset.id === id)
  const pay = find(chosen.payId) ?? assets[0]
  if (!pay) return undefined
  const others = assets.filter((sendable) => sendable !== pay)
  const wanted = find(chosen.receiveId)
  const receive = wanted && wanted !== pay ? wanted : others[0]
  return receive && { pay, receive }
}

/** Puts another asset on one side. Where it stands on the other side already, the two are turned round. */
export function replaceSide({ pay, receive }: SwapPair, side: keyof SwapPair, id: AssetId): SwapIds {
  const payId = pay.asset.id
  const receiveId = receive.asset.id
  if (side === 'pay') return { payId: id, receiveId: id === receiveId ? payId : receiveId }
  return { payId: id === payId ? receiveId : payId, receiveId: id }
}
