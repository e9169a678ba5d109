import { WalletError } from '../../protocol/errors.ts'

/** @returns the error for a vault that is damaged: another password won't help, the other copy or the phrase will */
export function vaultCorrupted(): WalletError {
  return new WalletError(
    'internal',
    'The vault on this device is damaged. Your password is not the problem. Recover the wallet with its recovery phrase.',
    { reason: 'vaultCorrupted' },
  )
}
