import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'
import type { BackupCode } from './backupCode.ts'
import type { BackupHeader } from './backupFile.ts'

/**
 * Derives the key of one backup file (HKDF-SHA256, RFC 5869). No slow function is needed: the code has 140 random bits.
 *
 * @returns 32 bytes; the caller wipes them
 */
export function deriveBackupKey(code: BackupCode, { id, salt }: BackupHeader): Uint8Array {
  const secret = utf8ToBytes(code)
  try {
    return hkdf(sha256, secret, hexToBytes(salt), utf8ToBytes(`pellucid|backup key|v1|${id}`), 32)
  } finally {
    wipe(secret)
  }
}
