import { formatGwei } from 'viem/utils'
import { SUSPECT_GAS_PRICE } from '../../chains/fees/suspectGasPrice.ts'
import { listHosts } from '../../inspect/rules/chainFacts.ts'
import type { Approval, ApprovalKind, ApprovalReview } from '../../protocol/approval.ts'
import type { Fee } from '../../protocol/chain.ts'
import type { Warning } from '../../protocol/explanation.ts'
import type { Services } from '../services.ts'
import { addWarnings } from './addWarnings.ts'

type Review = ApprovalReview<ApprovalKind>

/**
 * Adds to what was found about a transaction that its network fee is far above what is usual, where the chain has no second
 * node that could confirm it. Where it has one, that was asked before the fee was offered.
 */
export function withFeeWarning(
  { chains }: Pick<Services, 'chains'>,
  { chainId }: Pick<Approval, 'chainId'>,
  review: Review,
): Review {
  if (!('fees' in review)) return review
  const gasPrice = readGasPrice(review.fees.normal.fee)
  const { rpcUrls } = chains.get(chainId)
  if (gasPrice <= SUSPECT_GAS_PRICE || rpcUrls.length > 1) return review
  const evidence = `${formatGwei(gasPrice)} gwei, says ${listHosts(rpcUrls)}.`
  return addWarnings(review, { last: [{ ...unconfirmedFee, evidence }] })
}

/** @returns wei for each gas, without head-room */
function readGasPrice(fee: Fee): bigint {
  return fee.type === 'legacy'
    ? BigInt(fee.gasPrice)
    : BigInt(fee.baseFeePerGas) + BigInt(fee.maxPriorityFeePerGas)
}

/** What is said of a fee that one node names and nobody confirms. */
export const unconfirmedFee: Warning = {
  risk: 'fee-unconfirmed',
  level: 'caution',
  title: 'The network fee is unusually high',
  sentence:
    'The only node of this network asks more than 300 gwei for gas, and there is no other to compare with. If you don’t expect that, wait, or choose another node in Settings, Networks.',
}
