import { isIntactVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { type CopyKey, copyKeys, type VaultStorage } from './vaultStorage.ts'

/** One copy as found: `sealed` if it is whole; `present` if anything is there, or the store would not say. */
export type VaultCopy = {
  readonly key: CopyKey
  readonly sealed: SealedVault | undefined
  readonly present: boolean
}

/** @returns both copies, the newest whole one first */
export async function readCopies(storage: VaultStorage): Promise<[VaultCopy, VaultCopy]> {
  const [first, second] = await Promise.all([readCopy(storage, copyKeys[0]), readCopy(storage, copyKeys[1])])
  return (second.sealed?.gen ?? 0) > (first.sealed?.gen ?? 0) ? [second, first] : [first, second]
}

async function readCopy(storage: VaultStorage, key: CopyKey): Promise<VaultCopy> {
  try {
    const stored = await storage.get(key)
    return { key, sealed: isIntactVault(stored) ? stored : undefined, present: stored != null }
  } catch {
    // A store that fails says nothing about what is in it: it must not look empty.
    return { key, sealed: undefined, present: true }
  }
}
