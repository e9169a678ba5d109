import { type AssetRef, getAssetKey } from '../assets/assetRef.ts'
import type { SimulationOutcome } from '../simulate/outcome.ts'

/**
 * @returns how much of an asset calls bring their account, or less what they take, in smallest units; undefined where not all
 * of what one of them changes is known
 */
export function sumBrought(asset: AssetRef, outcomes: readonly SimulationOutcome[]): bigint | undefined {
  const key = getAssetKey(asset)
  let sum = 0n
  for (const outcome of outcomes) {
    if (outcome.status === 'reverted') continue
    if (outcome.status === 'unavailable' || !outcome.complete) return undefined
    for (const change of outcome.changes) if (getAssetKey(change.asset) === key) sum += change.amount
  }
  return sum
}
