import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'

/** What is encrypted, at most: a vault's contents may have 1 MiB, and what goes with them less. */
export const MAX_BACKUP_BYTES = 4 * 1024 * 1024
/** The tag of AES-GCM, and two digits a byte. */
const MAX_CIPHERTEXT_DIGITS = 2 * (MAX_BACKUP_BYTES + 16)
/** The text of a file, at most: the ciphertext and a little around it. */
export const MAX_FILE_LETTERS = MAX_CIPHERTEXT_DIGITS + 2048
const MAX_BRACKETS = 20

const hexOf = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))

/** A backup as it lies on a disk: readable by everybody, opened by its code only. Bytes are lower-case hex. */
export const BackupFile = v.strictObject({
  format: v.literal('pellucid-backup'),
  v: v.literal(1),
  id: Uuid,
  createdAtMs: TimeMs,
  /** Of HKDF, 32 bytes. */
  salt: hexOf(64),
  iv: hexOf(24),
  ct: v.pipe(v.string(), v.maxLength(MAX_CIPHERTEXT_DIGITS), v.regex(/^([0-9a-f]{2}){17,}$/)),
  /** SHA-256 over all the rest: tells a damaged file from a wrong code. */
  checksum: hexOf(64),
})
export type BackupFile = v.InferOutput<typeof BackupFile>
export type BackupHeader = Pick<BackupFile, 'id' | 'createdAtMs' | 'salt'>

/** @returns what the ciphertext is bound to: it can be moved to no other file, and no other version reads it */
export function bindingOf({ id, createdAtMs, salt }: BackupHeader): string {
  return `pellucid|backup|v1|${id}|${createdAtMs}|${salt}`
}

/** @returns SHA-256 over header, IV and ciphertext, as hex */
export function checksumOf(file: Omit<BackupFile, 'checksum'>): string {
  return bytesToHex(sha256(utf8ToBytes(`${bindingOf(file)}|${file.iv}|${file.ct}`)))
}

/**
 * Reads a backup file, whatever it is that the person chose, and makes sure that it is whole.
 *
 * @throws WalletError `noBackupFile` if it is no backup of this wallet, `newerBackup` if a newer version made it,
 *   `backupDamaged` if its checksum does not fit
 */
export function parseBackupFile(text: string): BackupFile {
  if (text.length > MAX_FILE_LETTERS || isNested(text)) throw noBackupFile()
  const json = parseJson(text)
  const head = v.safeParse(v.object({ format: v.literal('pellucid-backup'), v: v.number() }), json)
  if (!head.success) throw noBackupFile()
  if (head.output.v > 1) {
    throw new WalletError(
      'invalidInput',
      'A newer version of Pellucid made this backup. Update Pellucid and try again.',
      {
        reason: 'newerBackup',
      },
    )
  }
  const parsed = v.safeParse(BackupFile, json)
  if (!parsed.success || checksumOf(parsed.output) !== parsed.output.checksum) {
    throw new WalletError(
      'invalidInput',
      'This backup file is damaged or not complete. Your code is not the problem: try another copy of the file.',
      {
        reason: 'backupDamaged',
      },
    )
  }
  return parsed.output
}

/** A backup holds no list and next to no object in another; millions of them would keep the parser busy for seconds. */
function isNested(text: string): boolean {
  const brackets = text.matchAll(/[[{]/g)
  return Array.from({ length: MAX_BRACKETS + 1 }, () => brackets.next().done).every((done) => !done)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw noBackupFile()
  }
}

function noBackupFile(): WalletError {
  return new WalletError(
    'invalidInput',
    'This is no backup file of Pellucid. Its name ends with .pellucid.json.',
    {
      reason: 'noBackupFile',
    },
  )
}
