import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'
import { decryptAesGcm } from '../aesGcm.ts'
import { canonicalJson } from '../canonicalJson.ts'
import type { VaultContents } from '../contents/contents.ts'
import { parseContents } from '../contents/parseContents.ts'
import { derivePasswordKey } from '../kdf/derivePasswordKey.ts'
import type { SealedVaultV1 } from './sealedVaultV1.ts'

/**
 * Opens the data key of a vault of version 1.
 *
 * @returns 32 bytes that the caller wipes, or undefined if the password is another
 * @throws WalletError `kdfOutOfBounds`
 */
export async function unlockVaultV1(
  { vaultId, slots }: SealedVaultV1,
  password: string,
): Promise<Uint8Array | undefined> {
  const [slot] = slots
  if (!slot) return undefined
  const slotKey = await derivePasswordKey(password, slot.kdf)
  try {
    return await decryptAesGcm(hexToBytes(slot.wrap.ct), {
      key: slotKey,
      iv: hexToBytes(slot.wrap.iv),
      additionalData: `wallet|slot|v1|${vaultId}|${slot.slotId}|${slot.type}|${canonicalJson(slot.kdf)}`,
    })
  } finally {
    wipe(slotKey)
  }
}

/** @returns what it holds, or undefined if the data key is not its own or a bound part was changed */
export async function openContentsV1(
  sealed: SealedVaultV1,
  dataKey: Uint8Array,
): Promise<VaultContents | undefined> {
  const { vaultId, gen, schema, slots } = sealed
  const slotsHash = bytesToHex(sha256(utf8ToBytes(slots.map(({ slotId }) => slotId).join('|'))))
  const plaintext = await decryptAesGcm(hexToBytes(sealed.ct), {
    key: dataKey,
    iv: hexToBytes(sealed.iv),
    additionalData: `wallet|body|v1|${vaultId}|${gen}|${schema}|${slotsHash}`,
  })
  if (!plaintext) return undefined
  try {
    return parseContents(plaintext)
  } finally {
    wipe(plaintext)
  }
}
