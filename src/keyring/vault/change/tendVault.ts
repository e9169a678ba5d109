import { defaultKdfCost, isWeaker } from '../kdf/kdfParams.ts'
import { sealVault } from '../sealVault.ts'
import { isExpired, presentOf } from '../slots/expiry.ts'
import type { SlotSecret } from '../slots/slotTypes.ts'
import type { StoredVault } from '../storedVault.ts'
import type { UnlockedVault } from '../unlockVault.ts'
import { noteUse } from './noteUse.ts'
import type { ChangeTools, OpenedVault } from './openedVault.ts'
import { type Rekeyed, rekeyVault } from './rekeyVault.ts'
import { replacePassword } from './replacePassword.ts'

/** A data key is replaced at the first unlock after so long. */
export const MAX_DATA_KEY_AGE_MS = 90 * 24 * 60 * 60 * 1000

/** Why a data key was replaced at an unlock, in the order in which it is looked for. */
export type RekeyCause = 'upgraded' | 'expired' | 'old'
export type Tended = Rekeyed & { readonly rekeyedFor?: RekeyCause | undefined }

type Tending = ChangeTools & {
  sealed: StoredVault
  unlocked: UnlockedVault
  secret: SlotSecret
  signCount?: number | undefined
}

/**
 * What is due when the vault was opened: the use is noted; slots that have expired go; a vault of an older version and a
 * password under weaker parameters are sealed anew, for which only now the password is at hand; a data key that has
 * served its time is replaced.
 *
 * @returns the next generation, with its data key, which is the same if nothing but the use was to be noted, and why it is not
 * @throws WalletError as `rekeyVault`, and `vaultOutdated` for a vault of an older version that was not opened by password
 */
export async function tendVault(tending: Tending): Promise<Tended> {
  const { sealed, unlocked, random, clock, kdf } = tending
  const use = { slotId: unlocked.slotId, atMs: clock(), signCount: tending.signCount }
  const rekeyedFor = findRekeyCause(tending)
  if (!rekeyedFor) {
    const noted = await sealVault({
      sealed,
      dataKey: unlocked.dataKey,
      change: (body) => noteUse(body, use),
      random,
      clock,
    })
    return { sealed: noted, dataKey: unlocked.dataKey.slice() }
  }
  const rekeyed = await rekeyVault({
    sealed,
    dataKey: unlocked.dataKey,
    random,
    clock,
    kdf,
    change: async (opened, tools) => {
      const live = dropExpired(opened, presentOfStored(sealed, tending))
      if (!isUpgradeDue(tending) || tending.secret.type !== 'password') {
        return { ...live, body: noteUse(live.body, use) }
      }
      const { password } = tending.secret
      const { opened: upgraded, slotId } = await replacePassword(live, { password, keepAge: true }, tools)
      return { ...upgraded, body: noteUse(upgraded.body, { ...use, slotId }) }
    },
  })
  return { ...rekeyed, rekeyedFor }
}

function findRekeyCause(tending: Tending): RekeyCause | undefined {
  const { sealed, unlocked, clock } = tending
  if (sealed.v === 1 || isUpgradeDue(tending)) return 'upgraded'
  if (sealed.slots.some((slot) => isExpired(slot, presentOf(sealed, clock)))) return 'expired'
  return clock() - unlocked.body.dataKeyCreatedAtMs > MAX_DATA_KEY_AGE_MS ? 'old' : undefined
}

function isUpgradeDue({ sealed, secret, unlocked, kdf = defaultKdfCost }: Tending): boolean {
  if (secret.type !== 'password') return false
  if (sealed.v === 1) return true
  const slot = sealed.slots.find(({ slotId }) => slotId === unlocked.slotId)
  return slot?.type === 'password' && isWeaker(slot.params, kdf)
}

function presentOfStored(sealed: StoredVault, { clock }: Tending): number {
  return sealed.v === 2 ? presentOf(sealed, clock) : clock()
}

function dropExpired(opened: OpenedVault, nowMs: number): OpenedVault {
  return { ...opened, slots: opened.slots.filter((slot) => !isExpired(slot, nowMs)) }
}
