import type { StoredVault } from '../storedVault.ts'
import { isMarked } from './isMarked.ts'
import { mayLinger } from './mayLinger.ts'
import { findNewest, readCopies, type VaultCopy } from './readCopies.ts'
import { EXISTS_KEY, type VaultStores } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'
import { writeMirror } from './writeMirror.ts'

/**
 * `none`: no wallet was ever made here · `ok` · `healed`: a copy was lost, damaged or behind, and has been made anew ·
 * `damaged`: a wallet was made here, and no copy of it can be read.
 */
export type VaultReading = (
  | { readonly status: 'none' }
  | { readonly status: 'damaged' }
  | { readonly status: 'ok' | 'healed'; readonly sealed: StoredVault }
) & {
  /** The mirror can't be read or written. */
  readonly mirrorFailed: boolean
}

/**
 * Reads the newest whole copy of the vault, and mends the others and the marks where needed. Never throws. It writes: the
 * caller takes turns.
 */
export async function readVault(stores: VaultStores): Promise<VaultReading> {
  const [copies, marked, mirrorMarked] = await Promise.all([
    readCopies(stores),
    isMarked(stores, 'main'),
    isMarked(stores, 'mirror'),
  ])
  const sealed = findNewest(copies)
  const mirrorFailed = copies.some(({ place, failed }) => place.store === 'mirror' && failed)
  if (!sealed) {
    const wasHere = marked || mirrorMarked || copies.some(({ present }) => present)
    return { status: wasHere ? 'damaged' : 'none', mirrorFailed }
  }
  const mended = await mendMain(stores, { sealed, copies, marked })
  const mirror = await mendMirror(stores, { sealed, copies, marked: mirrorMarked })
  return {
    status: mended || mirror === 'mended' ? 'healed' : 'ok',
    sealed,
    mirrorFailed: mirror === 'failed',
  }
}

type Found = { sealed: StoredVault; copies: readonly VaultCopy[]; marked: boolean }

/** @returns true when something was broken and is whole now */
async function mendMain(stores: VaultStores, { sealed, copies, marked }: Found): Promise<boolean> {
  const main = copies.filter(({ place }) => place.store === 'main')
  const isBehind = !main.some((copy) => copy.sealed?.checksum === sealed.checksum)
  // A write cut short after a change of slots leaves a copy that a revoked slot would still open.
  const broken = main.filter((copy) => isBehind || !copy.sealed || !mayLinger(copy.sealed, sealed))
  try {
    if (!marked) await stores.main.set(EXISTS_KEY, true)
    for (const { place } of broken) await writeCopy(stores, place, sealed)
    return !marked || broken.length > 0
  } catch {
    // The wallet opens from one copy; the next reading tries to mend again.
    return false
  }
}

async function mendMirror(
  stores: VaultStores,
  { sealed, copies, marked }: Found,
): Promise<'ok' | 'mended' | 'failed'> {
  const mirror = copies.find(({ place }) => place.store === 'mirror')
  if (mirror?.failed) return 'failed'
  if (marked && mirror?.sealed?.checksum === sealed.checksum) return 'ok'
  return (await writeMirror(stores, sealed)) ? 'mended' : 'failed'
}
