import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import { decryptAesGcm, encryptAesGcm } from './aesGcm.ts'
import { parseBody } from './body/parseBody.ts'
import { serializeBody } from './body/serializeBody.ts'
import type { VaultBody } from './body/vaultBody.ts'
import { canonicalJson } from './canonicalJson.ts'
import { vaultChecksum } from './checksum.ts'
import { CONTENTS_VERSION } from './contents/contents.ts'
import type { SealedVault, VaultHeader } from './sealedVault.ts'

/** Encrypts the body under the data key with a fresh IV, bound to all that is readable beside it. */
export async function sealBody(options: {
  header: Pick<VaultHeader, 'vaultId' | 'gen' | 'slots'>
  dataKey: Uint8Array
  body: VaultBody
  random: Random
  clock: Clock
}): Promise<SealedVault> {
  const iv = drawBytes(options.random, 12)
  const { vaultId, gen, slots } = options.header
  const header: VaultHeader = {
    v: 2,
    vaultId,
    gen,
    schema: CONTENTS_VERSION,
    writtenAtMs: options.clock(),
    slots,
    iv: bytesToHex(iv),
  }
  const plaintext = serializeBody(options.body)
  try {
    const input = { key: options.dataKey, iv, additionalData: bindingText(header) }
    const ct = bytesToHex(await encryptAesGcm(plaintext, input))
    return { ...header, ct, checksum: vaultChecksum(header, ct) }
  } finally {
    wipe(plaintext)
  }
}

/** @returns the body, or undefined if the data key is not this vault's or a bound part was changed */
export async function openBody(sealed: SealedVault, dataKey: Uint8Array): Promise<VaultBody | undefined> {
  const plaintext = await decryptAesGcm(hexToBytes(sealed.ct), {
    key: dataKey,
    iv: hexToBytes(sealed.iv),
    additionalData: bindingText(sealed),
  })
  if (!plaintext) return undefined
  try {
    return parseBody(plaintext)
  } finally {
    wipe(plaintext)
  }
}

function bindingText({ vaultId, gen, schema, writtenAtMs, slots }: VaultHeader): string {
  const slotsHash = bytesToHex(sha256(utf8ToBytes(canonicalJson(slots))))
  return `wallet|body|v2|${vaultId}|${gen}|${schema}|${writtenAtMs}|${slotsHash}`
}
