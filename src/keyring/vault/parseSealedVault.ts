import * as v from 'valibot'
import { vaultChecksum } from './checksum.ts'
import { StoredVault } from './storedVault.ts'
import { vaultCorrupted } from './vaultCorrupted.ts'

/**
 * Reads a sealed vault and makes sure that it is whole.
 *
 * @throws WalletError `vaultCorrupted` if it is malformed or its checksum does not fit
 */
export function parseSealedVault(stored: unknown): StoredVault {
  const parsed = v.safeParse(StoredVault, stored)
  if (!parsed.success || vaultChecksum(parsed.output, parsed.output.ct) !== parsed.output.checksum) {
    throw vaultCorrupted()
  }
  return parsed.output
}

/** @returns true when the vault is well formed and its checksum fits */
export function isIntactVault(stored: unknown): stored is StoredVault {
  const parsed = v.safeParse(StoredVault, stored)
  return parsed.success && vaultChecksum(parsed.output, parsed.output.ct) === parsed.output.checksum
}
