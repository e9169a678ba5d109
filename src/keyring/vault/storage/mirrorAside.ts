import { isIntactVault } from '../parseSealedVault.ts'
import type { StoredVault } from '../storedVault.ts'
import { storeValue } from './storeValue.ts'
import { MIRROR_ASIDE_KEY, type VaultStores } from './vaultStorage.ts'

/** As many as fit beside the mirror; the oldest goes first. */
const MAX_KEPT = 20

/** @returns whole vaults that the mirror held when another came in their place; none where it can't be read */
export async function readMirrorAside({ mirror }: Pick<VaultStores, 'mirror'>): Promise<StoredVault[]> {
  try {
    const kept = await mirror.get(MIRROR_ASIDE_KEY)
    return (Array.isArray(kept) ? kept : [kept]).filter(isIntactVault)
  } catch {
    return []
  }
}

/** Keeps a vault that the mirror held. @throws WalletError `vaultNotWritten` */
export async function addMirrorAside(stores: Pick<VaultStores, 'mirror'>, vault: StoredVault): Promise<void> {
  const others = (await readMirrorAside(stores)).filter(({ vaultId }) => vaultId !== vault.vaultId)
  await storeValue(stores.mirror, MIRROR_ASIDE_KEY, [...others, vault].slice(-MAX_KEPT))
}

/** Lets go of one, for good. @throws WalletError `vaultNotWritten` */
export async function dropMirrorAside(stores: Pick<VaultStores, 'mirror'>, vaultId: string): Promise<void> {
  const others = (await readMirrorAside(stores)).filter((vault) => vault.vaultId !== vaultId)
  await storeValue(stores.mirror, MIRROR_ASIDE_KEY, others)
}
