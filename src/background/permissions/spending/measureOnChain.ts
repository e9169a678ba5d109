import type { Approval } from '../../../protocol/approval.ts'
import { nativeAsset } from '../../holdings/assets.ts'
import type { Services } from '../../services.ts'
import { measureSpending, type Outgoing } from './measureSpending.ts'

/**
 * @returns what an approval would give away or allow, on the chain that it is for
 * @throws WalletError (4902) for a chain that the wallet does not know
 */
export function measureOnChain(
  { chains }: Pick<Services, 'chains'>,
  approval: Approval,
): Outgoing[] | 'unknown' {
  return measureSpending(approval, nativeAsset(chains.get(approval.chainId)))
}
