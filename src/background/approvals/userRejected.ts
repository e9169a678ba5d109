import { WalletError } from '../../protocol/errors.ts'

/** @returns the error for what the person said no to (EIP-1193, 4001) */
export function userRejected(): WalletError {
  return new WalletError('userRejected', 'The request was rejected in the wallet. Nothing was signed.')
}
