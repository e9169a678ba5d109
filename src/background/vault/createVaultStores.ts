import type { VaultStorage, VaultStores } from '../../keyring/vault/storage/vaultStorage.ts'
import type { Platform, StorageArea } from '../platform.ts'

/** The browser's stores, as the vault asks for them. */
export function createVaultStores({ local, mirror }: Pick<Platform, 'local' | 'mirror'>): VaultStores {
  return { main: toVaultStorage(local), mirror: toVaultStorage(mirror) }
}

function toVaultStorage(area: StorageArea): VaultStorage {
  return {
    get: async (key) => (await area.get([key]))[key],
    set: (key, value) => area.set({ [key]: value }),
  }
}
