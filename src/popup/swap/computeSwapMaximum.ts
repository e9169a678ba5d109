import type { CommandResult } from '../../protocol/wallet.ts'
import { computeFeeCost } from '../approve/fees/computeFeeCost.ts'
import type { SendableAsset } from '../send/listSendableAssets.ts'

/** A swap through two pools takes less than this; a transfer takes 21,000. */
const SWAP_GAS = 300_000n

/**
 * Works out the most that can be paid. Of the native coin enough for the network fee of a swap is left, which is more
 * than that of a transfer.
 *
 * @param estimate what could be sent at most, and what that would cost; undefined while it is not known
 * @returns smallest unit; undefined while it is not known
 */
export function computeSwapMaximum(
  { asset, balance }: SendableAsset,
  estimate: CommandResult<'estimateSend'> | undefined,
): bigint | undefined {
  if (asset.type !== 'native') return estimate ? BigInt(estimate.maximum) : balance
  if (!estimate) return undefined
  const { fee } = estimate.fees.normal
  const kept = computeFeeCost(fee, { gasLimit: BigInt(estimate.gasLimit) }).atMost
  const needed = computeFeeCost(fee, { gasLimit: SWAP_GAS }).atMost
  const maximum = BigInt(estimate.maximum) + kept - needed
  return maximum > 0n ? maximum : 0n
}
