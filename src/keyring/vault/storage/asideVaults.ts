import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'
import type { Clock } from '../../clock.ts'
import { createUuid } from '../../random/createUuid.ts'
import type { Random } from '../../random/random.ts'
import { canonicalJson } from '../canonicalJson.ts'
import { isIntactVault } from '../parseSealedVault.ts'
import type { StoredVault } from '../storedVault.ts'
import { dropMirrorAside, readMirrorAside } from './mirrorAside.ts'
import { storeValue, vaultNotWritten } from './storeValue.ts'
import { ASIDE_KEY, type CopyPlace, copyPlaces, type VaultStores } from './vaultStorage.ts'

/** Each is a vault that somebody may still know the password of; none leaves but by the person's word. */
const MAX_ASIDE = 20

/** A vault that another one took the place of, just as it was stored, damaged or whole. */
const AsideVault = v.strictObject({
  id: Uuid,
  setAsideAtMs: TimeMs,
  /** What lay under the keys of the copies. */
  copies: v.array(v.unknown()),
  /** What else is worth keeping of it, none of it secret: the names of its accounts. */
  beside: v.unknown(),
})
export type AsideVault = v.InferOutput<typeof AsideVault>

/** When and with whose ids a vault is set aside, and what is kept beside it. */
export type SettingAside = { readonly random: Random; readonly clock: Clock; readonly beside: unknown }

/**
 * Keeps what lies under the keys of the vault, before another vault takes its place.
 *
 * @throws WalletError `vaultNotWritten` if the store does not hold it afterwards, `tooManyAside` beyond 20
 */
export async function setAside(stores: VaultStores, { random, clock, beside }: SettingAside): Promise<void> {
  const stored = await Promise.all(copyPlaces.map((place) => readPlace(stores, place)))
  // The mirror's is the same as one of the others, as a rule.
  const copies = stored.filter(
    (copy, index) => copy != null && stored.findIndex((other) => isSame(other, copy)) === index,
  )
  const listed = await stores.main.get(ASIDE_KEY)
  const entryOf = (kept: unknown[]): AsideVault => ({
    id: createUuid(random),
    setAsideAtMs: clock(),
    copies: kept,
    beside,
  })
  // A list that can't be read may hold somebody's vault: it is kept like one.
  const others = parseList(listed) ?? [entryOf([listed])]
  // A writing that was cut short has kept it already.
  if (copies.length === 0 || others.some((other) => isSame(other.copies, copies))) return
  if (others.length >= MAX_ASIDE) {
    throw new WalletError(
      'limitExceeded',
      'There are too many earlier wallets kept aside. Nothing was changed.',
      { reason: 'tooManyAside' },
    )
  }
  await writeAside(stores, [...others, entryOf(copies)])
}

/**
 * @returns the vaults that were set aside, the oldest first, with those that only the mirror still had
 * @throws WalletError `vaultNotWritten` if they can't be read
 */
export async function readAside(stores: VaultStores): Promise<AsideVault[]> {
  const [listed, ofMirror] = await Promise.all([readListed(stores), readMirrorAside(stores)])
  const known = JSON.stringify(listed)
  const others = ofMirror.filter(({ vaultId }) => !known.includes(vaultId)).map(toEntry)
  return [...listed, ...others].sort((one, other) => one.setAsideAtMs - other.setAsideAtMs)
}

async function readListed({ main }: Pick<VaultStores, 'main'>): Promise<AsideVault[]> {
  const entries = parseList(await main.get(ASIDE_KEY))
  // A list that can't be read must not be written over.
  if (!entries) throw vaultNotWritten()
  return entries
}

/** When it was set aside is not known: when it was last written is. */
function toEntry(vault: StoredVault): AsideVault {
  const setAsideAtMs = vault.v === 2 ? vault.writtenAtMs : (vault.slots[0]?.createdAtMs ?? 0)
  return { id: vault.vaultId, setAsideAtMs, copies: [vault], beside: {} }
}

function parseList(stored: unknown): AsideVault[] | undefined {
  if (stored == null) return []
  const parsed = v.safeParse(v.array(AsideVault), stored)
  return parsed.success ? parsed.output : undefined
}

/** Lets go of a vault that was set aside, for good. */
export async function dropAside(stores: VaultStores, id: string): Promise<void> {
  const listed = await readListed(stores)
  const left = listed.filter((entry) => entry.id !== id)
  if (left.length < listed.length) await writeAside(stores, left)
  else await dropMirrorAside(stores, id)
}

/** @returns the newest whole copy; undefined if it was set aside because there was none */
export function findIntactCopy({ copies }: AsideVault): StoredVault | undefined {
  return copies
    .filter(isIntactVault)
    .reduce<StoredVault | undefined>(
      (newest, copy) => (newest && newest.gen >= copy.gen ? newest : copy),
      undefined,
    )
}

async function writeAside({ main }: VaultStores, entries: readonly AsideVault[]): Promise<void> {
  if (!isSame(await storeValue(main, ASIDE_KEY, entries), entries)) throw vaultNotWritten()
}

/** A mirror that can't be read has nothing to keep; the main store must answer. */
async function readPlace(stores: VaultStores, { store, key }: CopyPlace): Promise<unknown> {
  try {
    return await stores[store].get(key)
  } catch (error) {
    if (store === 'main') throw error
    return undefined
  }
}

/** A browser's store may change the order of the keys: what counts is what is in it. */
function isSame(first: unknown, second: unknown): boolean {
  return canonicalJson(first) === canonicalJson(second)
}
