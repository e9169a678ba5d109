import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { CONTENTS_VERSION, VaultContents } from './contents.ts'
import { migrateContents } from './migrateContents.ts'
import { migrations } from './migrations.ts'

/**
 * Reads decrypted contents of this or an older version.
 *
 * @param plaintext UTF-8 JSON
 * @throws WalletError `vaultUnreadable` if they are of a newer version, or malformed. The message holds
 *   nothing of them.
 */
export function parseContents(plaintext: Uint8Array): VaultContents {
  return readContents(parseJson(plaintext))
}

/** The same for contents that are JSON already. @throws WalletError `vaultUnreadable` */
export function readContents(json: unknown): VaultContents {
  const current = isRecord(json) && migrateContents(json, { version: CONTENTS_VERSION, migrations })
  const parsed = v.safeParse(VaultContents, current)
  // Not even the parser's issues are passed on: they quote what they found.
  if (!parsed.success) throw vaultUnreadable()
  return parsed.output
}

/** @throws WalletError `vaultUnreadable` */
export function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext))
  } catch {
    throw vaultUnreadable()
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns the error for what was decrypted and still can't be read */
export function vaultUnreadable(): WalletError {
  return new WalletError(
    'internal',
    'This vault was written by another version of the wallet and can’t be read by this one. Update the wallet.',
    { reason: 'vaultUnreadable' },
  )
}
