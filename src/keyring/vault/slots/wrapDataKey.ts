import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Random } from '../../random/random.ts'
import { canonicalJson } from '../canonicalJson.ts'
import { openHpke } from '../hpke/openHpke.ts'
import { sealHpke } from '../hpke/sealHpke.ts'
import type { Slot, SlotHead } from './slot.ts'
import type { SlotSecretKeys } from './slotKeys.ts'

/**
 * Encrypts the data key to a slot, whose own secret need not be at hand. Bound to all that the slot says of itself: a
 * later end or another name opens nothing.
 *
 * @param options.psk the slot's pre-shared key, from the vault's contents
 */
export async function wrapDataKey(
  dataKey: Uint8Array,
  { slot, psk, vaultId, random }: { slot: SlotHead; psk: Uint8Array; vaultId: string; random: Random },
): Promise<Slot> {
  const { enc, ct } = await sealHpke(dataKey, {
    ...bindingOf(slot, vaultId),
    psk,
    publicKey: hexToBytes(slot.keys.publicKey),
    random,
  })
  return { ...slot, wrap: { enc: bytesToHex(enc), ct: bytesToHex(ct) } } as Slot
}

/** @returns the data key, 32 bytes that the caller wipes, or undefined if keys or slot are not those it was wrapped for */
export async function unwrapDataKey(
  { wrap, ...slot }: Slot,
  { keys, vaultId }: { keys: SlotSecretKeys; vaultId: string },
): Promise<Uint8Array | undefined> {
  const message = { enc: hexToBytes(wrap.enc), ct: hexToBytes(wrap.ct) }
  return openHpke(message, { ...bindingOf(slot, vaultId), ...keys })
}

function bindingOf(slot: SlotHead, vaultId: string) {
  return {
    pskId: slot.slotId,
    info: `wallet|slot|v2|${vaultId}`,
    additionalData: canonicalJson(slot),
  }
}
