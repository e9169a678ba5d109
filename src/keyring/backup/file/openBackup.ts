import { hexToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../../protocol/errors.ts'
import { decryptAesGcm } from '../../vault/aesGcm.ts'
import { wipe } from '../../wipe.ts'
import { parseBackupCode } from './backupCode.ts'
import { type BackupContents, readBackup } from './backupContents.ts'
import { bindingOf, parseBackupFile } from './backupFile.ts'
import { deriveBackupKey } from './backupKey.ts'

/**
 * Opens a backup file by its code.
 *
 * @param file the text of the file
 * @param typedCode as the person typed it
 * @throws WalletError `noBackupFile`, `newerBackup`, `backupDamaged`, `badBackupCode`, `wrongBackupCode` if the code is of
 *   another file, `backupUnreadable`, `vaultUnreadable`
 */
export async function openBackup(
  file: string,
  typedCode: string,
): Promise<BackupContents & { readonly createdAtMs: number }> {
  const { iv, ct, ...header } = parseBackupFile(file)
  const key = deriveBackupKey(parseBackupCode(typedCode), header)
  const plaintext = await decryptAesGcm(hexToBytes(ct), {
    key,
    iv: hexToBytes(iv),
    additionalData: bindingOf(header),
  })
  wipe(key)
  if (!plaintext) {
    throw new WalletError(
      'unauthorized',
      'This is a right code, and not the one of this file. Each backup has its own.',
      {
        reason: 'wrongBackupCode',
      },
    )
  }
  try {
    return { ...readBackup(plaintext), createdAtMs: header.createdAtMs }
  } finally {
    wipe(plaintext)
  }
}
