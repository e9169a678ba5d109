import { WalletError } from '../../protocol/errors.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import { askOfWallet } from '../approvals/askOfWallet.ts'
import { encodeApprove } from '../swaps/encodeApprove.ts'
import { findOffers } from '../swaps/findOffers.ts'
import { chainOf } from '../transfers/chainOf.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares the next step of a swap for review, from what the exchange offers now. */
export const proposeSwap: CommandHandler<'proposeSwap'> = async ({ quoteId, ...request }, services) => {
  const { accountId, payAssetId } = request
  services.accounts.get(accountId)
  const offer = (await findOffers(services, request)).find(({ id }) => id === quoteId)
  if (!offer) {
    throw new WalletError('invalidInput', 'This offer is gone. Choose another one.', { reason: 'offerGone' })
  }
  const { swap, needsAllowance } = offer
  const from = accountAddress(accountId)
  const chainId = chainOf(payAssetId)
  if (needsAllowance && swap.allowance) {
    const transaction = encodeApprove({ from, ...swap.allowance })
    return { approvalId: await askOfWallet(services, { accountId, chainId, transaction }), step: 'allow' }
  }
  const transaction = { from, to: swap.to, value: toAmount(swap.value), data: swap.data }
  return { approvalId: await askOfWallet(services, { accountId, chainId, transaction }), step: 'swap' }
}
