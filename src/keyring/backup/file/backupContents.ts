import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import type { VaultContents } from '../../vault/contents/contents.ts'
import { createContents } from '../../vault/contents/createContents.ts'
import { parseContents } from '../../vault/contents/parseContents.ts'
import { wipe } from '../../wipe.ts'
import { MAX_BACKUP_BYTES } from './backupFile.ts'

/** What a backup holds: every wallet, and what is stored beside the vault, by names that the keyring takes no notice of. */
export type BackupContents = {
  readonly contents: VaultContents
  readonly stores: Readonly<Record<string, unknown>>
}

const Payload = v.strictObject({
  contents: v.looseObject({ version: v.number() }),
  stores: v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()),
})

/**
 * @returns the backup as UTF-8 JSON; the caller wipes it. The log and its keys stay behind: they belong to this vault.
 * @throws WalletError `backupTooLarge`
 */
export function serializeBackup({ contents, stores }: BackupContents): Uint8Array {
  const own = createContents(contents.wallets)
  const plaintext = utf8ToBytes(JSON.stringify({ contents: own, stores }))
  if (plaintext.length <= MAX_BACKUP_BYTES) return plaintext
  wipe(plaintext)
  throw new WalletError(
    'limitExceeded',
    'There is more here than a backup file can hold. Nothing was made.',
    {
      reason: 'backupTooLarge',
    },
  )
}

/**
 * @param plaintext UTF-8 JSON of this or an older version
 * @throws WalletError `backupUnreadable` if it is none, `vaultUnreadable` if the wallets in it are of a newer version. No
 *   message holds anything of it.
 */
export function readBackup(plaintext: Uint8Array): BackupContents {
  const parsed = v.safeParse(Payload, parseJson(plaintext))
  if (!parsed.success) throw backupUnreadable()
  const { contents, stores } = parsed.output
  const wallets = utf8ToBytes(JSON.stringify(contents))
  try {
    return { contents: parseContents(wallets), stores }
  } finally {
    wipe(wallets)
  }
}

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext))
  } catch {
    throw backupUnreadable()
  }
}

function backupUnreadable(): WalletError {
  return new WalletError(
    'internal',
    'This backup opened, but what is in it can’t be read by this version. Update Pellucid.',
    {
      reason: 'backupUnreadable',
    },
  )
}
