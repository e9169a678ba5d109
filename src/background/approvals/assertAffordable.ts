import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type Amount, fromAmount } from '../../protocol/primitives.ts'
import { maxFee } from '../transactions/maxFee.ts'

/** @throws WalletError (-32003) `insufficientFunds` if the account does not hold `value` (wei) and the fee at worst */
export function assertAffordable({
  fee,
  gasLimit,
  value,
  balance,
}: {
  readonly fee: Fee
  readonly gasLimit: Amount
  readonly value: bigint
  readonly balance: Amount
}): void {
  if (value + maxFee(fee, fromAmount(gasLimit)) <= fromAmount(balance)) return
  throw new WalletError(
    'transactionRejected',
    'There is not enough for this network fee. Choose a slower speed.',
    { reason: 'insufficientFunds' },
  )
}
