import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import { decryptAesGcm, encryptAesGcm } from './aesGcm.ts'
import { vaultChecksum } from './checksum.ts'
import { CONTENTS_VERSION, type VaultContents } from './contents/contents.ts'
import { parseContents } from './contents/parseContents.ts'
import { serializeContents } from './contents/serializeContents.ts'
import type { SealedVault, VaultHeader } from './sealedVault.ts'

/** Encrypts the contents under the data key with a fresh IV, bound to vault, generation and slots. */
export async function sealBody(options: {
  header: Pick<VaultHeader, 'vaultId' | 'gen' | 'slots'>
  dataKey: Uint8Array
  contents: VaultContents
  random: Random
}): Promise<SealedVault> {
  const iv = drawBytes(options.random, 12)
  const { vaultId, gen, slots } = options.header
  const header: VaultHeader = { v: 1, vaultId, gen, schema: CONTENTS_VERSION, slots, iv: bytesToHex(iv) }
  const plaintext = serializeContents(options.contents)
  try {
    const input = { key: options.dataKey, iv, additionalData: bindingText(header) }
    const ct = bytesToHex(await encryptAesGcm(plaintext, input))
    return { ...header, ct, checksum: vaultChecksum(header, ct) }
  } finally {
    wipe(plaintext)
  }
}

/** @returns the contents, or undefined if the data key is not this vault's or a bound part was changed */
export async function openBody(sealed: SealedVault, dataKey: Uint8Array): Promise<VaultContents | undefined> {
  const plaintext = await decryptAesGcm(hexToBytes(sealed.ct), {
    key: dataKey,
    iv: hexToBytes(sealed.iv),
    additionalData: bindingText(sealed),
  })
  if (!plaintext) return undefined
  try {
    return parseContents(plaintext)
  } finally {
    wipe(plaintext)
  }
}

function bindingText({ vaultId, gen, schema, slots }: VaultHeader): string {
  const slotIds = slots.map(({ slotId }) => slotId).sort()
  const slotsHash = bytesToHex(sha256(utf8ToBytes(slotIds.join('|'))))
  return `wallet|body|v1|${vaultId}|${gen}|${schema}|${slotsHash}`
}
