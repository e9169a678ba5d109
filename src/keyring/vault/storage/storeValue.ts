import { WalletError } from '../../../protocol/errors.ts'
import type { VaultStorage } from './vaultStorage.ts'

/**
 * Stores a value and reads it back.
 *
 * @returns what the store now holds, for the caller to compare
 * @throws WalletError `vaultNotWritten` if the store refuses
 */
export async function storeValue(storage: VaultStorage, key: string, value: unknown): Promise<unknown> {
  try {
    await storage.set(key, value)
    return await storage.get(key)
  } catch (cause) {
    throw vaultNotWritten(cause)
  }
}

/** @returns the error for a store that does not hold what it was given */
export function vaultNotWritten(cause?: unknown): WalletError {
  return new WalletError('internal', 'The wallet could not be saved on this device. Is the disk full?', {
    reason: 'vaultNotWritten',
    cause,
  })
}
