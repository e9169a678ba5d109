import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { VaultContents } from './contents.ts'

/**
 * @returns the contents as UTF-8 JSON; the caller wipes it after use
 * @throws WalletError `badContents` if they don't fit the schema, so that nothing unreadable is ever sealed
 */
export function serializeContents(contents: VaultContents): Uint8Array {
  const parsed = v.safeParse(VaultContents, contents)
  if (!parsed.success) {
    throw new WalletError('internal', 'The wallet could not be stored as it is. Nothing was changed.', {
      reason: 'badContents',
    })
  }
  return utf8ToBytes(JSON.stringify(parsed.output))
}
