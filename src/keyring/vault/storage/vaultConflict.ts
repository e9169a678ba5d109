import { WalletError } from '../../../protocol/errors.ts'

/** @returns the error for a write that would undo another's */
export function vaultConflict(): WalletError {
  return new WalletError(
    'internal',
    'The wallet was changed elsewhere meanwhile. Nothing was stored. Try again.',
    { reason: 'vaultConflict' },
  )
}
