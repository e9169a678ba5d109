import type { Approval } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'

/** @returns the error for what the person said no to (EIP-1193, 4001) */
export function userRejected(): WalletError {
  return new WalletError('userRejected', 'The request was rejected in the wallet. Nothing was signed.')
}

/** @returns the error for an approval that the person said no to; 5750 where a yes would have delegated the account (EIP-5792) */
export function rejectionOf(approval: Approval): WalletError {
  const isUpgrade =
    approval.kind === 'calls' && approval.request.atomicRequired && approval.review?.together?.upgrade
  if (!isUpgrade) return userRejected()
  return new WalletError(
    'upgradeRejected',
    'The account was not upgraded, so not all of it could be done at once. Nothing was signed.',
  )
}
