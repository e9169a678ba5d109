import { x25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'
import { decryptAesGcm, encryptAesGcm } from '../aesGcm.ts'
import { canonicalJson } from '../canonicalJson.ts'
import type { SlotHead } from './slot.ts'
import type { SlotKeys } from './slotEntries.ts'

/** What a slot's key pair is bound to: it can be moved to no other vault, slot, type or parameters. */
type SlotBinding = Pick<SlotHead, 'slotId' | 'type' | 'params'> & { readonly vaultId: string }

/** A slot's secret half: the key of its pair, and the key shared with whoever can read the vault. 32 bytes each. */
export type SlotSecretKeys = { readonly secretKey: Uint8Array; readonly psk: Uint8Array }

/**
 * Draws a slot's key pair and encrypts the secret half under the slot's key.
 *
 * @returns `psk` is kept in the vault's contents; the caller wipes it
 */
export async function createSlotKeys(
  slotKey: Uint8Array,
  { binding, random }: { binding: SlotBinding; random: Random },
): Promise<{ keys: SlotKeys; psk: Uint8Array }> {
  const secretKey = drawBytes(random, 32)
  const psk = drawBytes(random, 32)
  const publicKey = bytesToHex(x25519.getPublicKey(secretKey))
  const iv = drawBytes(random, 12)
  const both = concatBytes(secretKey, psk)
  try {
    const ct = await encryptAesGcm(both, { key: slotKey, iv, additionalData: toText(binding, publicKey) })
    return { keys: { publicKey, secret: { iv: bytesToHex(iv), ct: bytesToHex(ct) } }, psk }
  } finally {
    wipe(secretKey, both)
  }
}

/** @returns the secret half, which the caller wipes, or undefined if the slot's key or the binding is another */
export async function openSlotKeys(
  { publicKey, secret }: SlotKeys,
  { slotKey, binding }: { slotKey: Uint8Array; binding: SlotBinding },
): Promise<SlotSecretKeys | undefined> {
  const both = await decryptAesGcm(hexToBytes(secret.ct), {
    key: slotKey,
    iv: hexToBytes(secret.iv),
    additionalData: toText(binding, publicKey),
  })
  return both && { secretKey: both.subarray(0, 32), psk: both.subarray(32) }
}

function toText({ vaultId, slotId, type, params }: SlotBinding, publicKey: string): string {
  return `wallet|slot-keys|v2|${vaultId}|${slotId}|${type}|${publicKey}|${canonicalJson(params)}`
}
