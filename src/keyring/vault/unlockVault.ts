import { WalletError } from '../../protocol/errors.ts'
import type { Clock } from '../clock.ts'
import { wipe } from '../wipe.ts'
import type { VaultBody } from './body/vaultBody.ts'
import { findVaultBody } from './openVault.ts'
import { parseSealedVault } from './parseSealedVault.ts'
import type { SealedVault } from './sealedVault.ts'
import { isExpired, presentOf } from './slots/expiry.ts'
import { openSlot } from './slots/openSlot.ts'
import { type SlotSecret, slotTypeOf } from './slots/slotTypes.ts'
import type { StoredVault } from './storedVault.ts'
import { unlockVaultV1 } from './v1/openVaultV1.ts'
import { vaultCorrupted } from './vaultCorrupted.ts'
import { wrongSecret } from './wrongSecret.ts'

/** The data key, 32 bytes that the caller keeps while unlocked and wipes on lock, and the slot that gave it. */
type Opened = { readonly dataKey: Uint8Array; readonly slotId: string }
export type UnlockedVault = Opened & { readonly body: VaultBody }

/**
 * Opens the vault by what the person brings.
 *
 * @throws WalletError `vaultCorrupted` if the checksum does not fit, or a slot opens and the contents don't; `kdfOutOfBounds` if a slot's parameters
 *   were tampered with, `slotExpired` if only slots of the past could open it; if none opens: `wrongPassword`,
 *   `wrongPasskey`, `wrongPhrase`
 */
export async function unlockVault(
  stored: StoredVault,
  secret: SlotSecret,
  { clock }: { clock: Clock },
): Promise<UnlockedVault> {
  const sealed = parseSealedVault(stored)
  const opened = sealed.v === 2 ? await openAny(sealed, secret, clock) : await openV1(sealed, secret)
  if (!opened) throw wrongSecret(secret)
  const body = await findVaultBody(sealed, opened.dataKey)
  if (body) return { ...opened, body }
  wipe(opened.dataKey)
  throw vaultCorrupted()
}

async function openAny(sealed: SealedVault, secret: SlotSecret, clock: Clock): Promise<Opened | undefined> {
  const { vaultId } = sealed
  const nowMs = presentOf(sealed, clock)
  const fitting = sealed.slots.filter(
    (slot) => slot.type === secret.type && slotTypeOf(slot).fits(secret, slot.params),
  )
  const live = fitting.filter((slot) => !isExpired(slot, nowMs))
  if (live.length === 0 && fitting.length > 0) {
    throw new WalletError('unauthorized', 'This way to unlock the wallet has expired. Use another one.', {
      reason: 'slotExpired',
    })
  }
  for (const slot of live) {
    const dataKey = await openSlot(slot, { secret, vaultId })
    if (dataKey) return { dataKey, slotId: slot.slotId }
  }
  return undefined
}

async function openV1(sealed: Extract<StoredVault, { v: 1 }>, secret: SlotSecret) {
  const dataKey = secret.type === 'password' && (await unlockVaultV1(sealed, secret.password))
  return dataKey ? { dataKey, slotId: sealed.slots[0]?.slotId ?? '' } : undefined
}
