import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../../clock.ts'
import { createUuid } from '../../random/createUuid.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { encryptAesGcm } from '../../vault/aesGcm.ts'
import { wipe } from '../../wipe.ts'
import { createBackupCode, formatBackupCode } from './backupCode.ts'
import { type BackupContents, serializeBackup } from './backupContents.ts'
import { bindingOf, checksumOf } from './backupFile.ts'
import { deriveBackupKey } from './backupKey.ts'

/**
 * Encrypts a backup under a code that is drawn for it and kept nowhere.
 *
 * @returns the text of the file, and the code as the person writes it down
 * @throws WalletError `weakRandom`, `backupTooLarge`
 */
export async function sealBackup(
  backup: BackupContents,
  { random, clock }: { random: Random; clock: Clock },
): Promise<{ file: string; code: string; createdAtMs: number }> {
  const code = createBackupCode(random)
  const header = { id: createUuid(random), createdAtMs: clock(), salt: bytesToHex(drawBytes(random, 32)) }
  const key = deriveBackupKey(code, header)
  const plaintext = serializeBackup(backup)
  const iv = drawBytes(random, 12)
  try {
    const ct = bytesToHex(await encryptAesGcm(plaintext, { key, iv, additionalData: bindingOf(header) }))
    const body = { format: 'pellucid-backup', v: 1, ...header, iv: bytesToHex(iv), ct } as const
    const file = JSON.stringify({ ...body, checksum: checksumOf(body) })
    return { file, code: formatBackupCode(code), createdAtMs: header.createdAtMs }
  } finally {
    wipe(key, plaintext)
  }
}
