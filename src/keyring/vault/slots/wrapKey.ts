import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { decryptAesGcm, encryptAesGcm } from '../aesGcm.ts'
import { canonicalJson } from '../canonicalJson.ts'
import type { WrappedKey } from './slotType.ts'

/** What a wrapped key is bound to: it can be moved to no other vault, slot, type or parameters. */
export type SlotBinding = {
  readonly vaultId: string
  readonly slotId: string
  readonly type: string
  /** How the wrapping key is derived. */
  readonly params: unknown
}

/** @returns the data key, encrypted under the slot's key with a fresh IV */
export async function wrapKey(
  dataKey: Uint8Array,
  options: { slotKey: Uint8Array; binding: SlotBinding; random: Random },
): Promise<WrappedKey> {
  const iv = drawBytes(options.random, 12)
  const additionalData = bindingText(options.binding)
  const ct = await encryptAesGcm(dataKey, { key: options.slotKey, iv, additionalData })
  return { iv: bytesToHex(iv), ct: bytesToHex(ct) }
}

/** @returns the data key, or undefined if the slot's key or the binding is another */
export async function unwrapKey(
  wrapped: WrappedKey,
  options: { slotKey: Uint8Array; binding: SlotBinding },
): Promise<Uint8Array | undefined> {
  return decryptAesGcm(hexToBytes(wrapped.ct), {
    key: options.slotKey,
    iv: hexToBytes(wrapped.iv),
    additionalData: bindingText(options.binding),
  })
}

function bindingText({ vaultId, slotId, type, params }: SlotBinding): string {
  return `wallet|slot|v1|${vaultId}|${slotId}|${type}|${canonicalJson(params)}`
}
