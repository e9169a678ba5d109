import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { vaultChecksum } from './checksum.ts'
import { SealedVault } from './sealedVault.ts'

/**
 * Reads a sealed vault and makes sure that it is whole.
 *
 * @throws WalletError `vaultCorrupted` if it is malformed or its checksum does not fit
 */
export function parseSealedVault(stored: unknown): SealedVault {
  const parsed = v.safeParse(SealedVault, stored)
  if (!parsed.success || vaultChecksum(parsed.output, parsed.output.ct) !== parsed.output.checksum) {
    throw vaultCorrupted()
  }
  return parsed.output
}

/** @returns true when the vault is well formed and its checksum fits */
export function isIntactVault(stored: unknown): stored is SealedVault {
  const parsed = v.safeParse(SealedVault, stored)
  return parsed.success && vaultChecksum(parsed.output, parsed.output.ct) === parsed.output.checksum
}

/** @returns the error for a vault that is damaged: another password won't help, the other copy or the phrase will */
export function vaultCorrupted(): WalletError {
  return new WalletError(
    'internal',
    'The vault on this device is damaged. Your password is not the problem. Recover the wallet with its recovery phrase.',
    { reason: 'vaultCorrupted' },
  )
}
