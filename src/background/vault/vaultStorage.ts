import type { VaultStorage } from '../../keyring/vault/storage/vaultStorage.ts'
import type { StorageArea } from '../platform.ts'

/** The browser's storage, as the vault asks for it. */
export function createVaultStorage(area: StorageArea): VaultStorage {
  return {
    get: async (key) => (await area.get([key]))[key],
    set: (key, value) => area.set({ [key]: value }),
  }
}
