import { isHighEnough } from '../../chains/fees/raiseFees.ts'
import { readRawTransaction } from '../../chains/transactions/readRawTransaction.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Outbox } from './outbox.ts'

/**
 * Makes sure, at the moment of signing, that a transaction still takes the place of one that waits.
 *
 * @param replacedId of the row that is to be replaced
 * @throws WalletError `tooLate` when nothing waits there any more, `snapshotChanged` when what waits there pays more by now
 */
export function assertReplaceable(
  { outbox }: { readonly outbox: Outbox },
  { replacedId, nonce, fee }: { readonly replacedId: string; readonly nonce: number; readonly fee: Fee },
): void {
  const rivals = outbox.rivals(replacedId)
  if (rivals.length === 0 || rivals.some((rival) => rival.nonce !== nonce)) throw tooLate()
  if (
    isHighEnough(
      fee,
      rivals.map(({ raw }) => readRawTransaction(raw)),
    )
  )
    return
  throw new WalletError(
    'invalidInput',
    'It was replaced once more meanwhile, so the fee was updated. Look at it again.',
    { reason: 'snapshotChanged' },
  )
}

/** @returns the error for whoever comes when the place is taken for good */
export function tooLate(): WalletError {
  return new WalletError(
    'transactionRejected',
    'It is too late: it is in a block already, or was given up. Nothing was signed.',
    { reason: 'tooLate' },
  )
}
