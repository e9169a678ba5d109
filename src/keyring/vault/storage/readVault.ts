import type { SealedVault } from '../sealedVault.ts'
import { hasRevokedSlot } from './hasRevokedSlot.ts'
import { isMarked } from './isMarked.ts'
import { readCopies, type VaultCopy } from './readCopies.ts'
import { EXISTS_KEY, type VaultStorage } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'

/**
 * `none`: no wallet was ever made here · `ok` · `healed`: one copy was lost or damaged and has been made anew
 * from the other · `damaged`: a wallet was made here, and no copy of it can be read.
 */
export type VaultReading =
  | { readonly status: 'none' }
  | { readonly status: 'damaged' }
  | { readonly status: 'ok' | 'healed'; readonly sealed: SealedVault }

/** Reads the newest whole copy of the vault, and mends the other and the mark where needed. Never throws. */
export async function readVault(storage: VaultStorage): Promise<VaultReading> {
  const [newest, other] = await readCopies(storage)
  const marked = await isMarked(storage)
  if (newest.sealed) {
    const sealed = newest.sealed
    const mended = await mend(storage, { sealed, other, marked })
    return { status: mended ? 'healed' : 'ok', sealed }
  }
  const wasHere = marked || newest.present || other.present
  return { status: wasHere ? 'damaged' : 'none' }
}

/** @returns true when something was broken and is whole now */
async function mend(
  storage: VaultStorage,
  found: { sealed: SealedVault; other: VaultCopy; marked: boolean },
): Promise<boolean> {
  try {
    if (!found.marked) await storage.set(EXISTS_KEY, true)
    // A write cut short after a slot was revoked leaves a copy that the revoked slot would still open.
    const { sealed } = found.other
    if (sealed && !hasRevokedSlot(sealed, found.sealed)) return !found.marked
    await writeCopy(storage, found.other.key, found.sealed)
    return true
  } catch {
    // The wallet opens from one copy; the next reading tries to mend again.
    return false
  }
}
