import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { wipe } from '../../wipe.ts'
import { MAX_CONTENTS_BYTES } from '../sealedVault.ts'
import { VaultContents } from './contents.ts'

/**
 * @returns the contents as UTF-8 JSON; the caller wipes it after use
 * @throws WalletError `badContents` if they don't fit the schema, `vaultFull` above 1 MiB: nothing unreadable is
 *   ever sealed
 */
export function serializeContents(contents: VaultContents): Uint8Array {
  const parsed = v.safeParse(VaultContents, contents)
  if (!parsed.success) {
    throw new WalletError('internal', 'The wallet could not be stored as it is. Nothing was changed.', {
      reason: 'badContents',
    })
  }
  const plaintext = utf8ToBytes(JSON.stringify(parsed.output))
  if (plaintext.length <= MAX_CONTENTS_BYTES) return plaintext
  wipe(plaintext)
  throw new WalletError(
    'limitExceeded',
    'The wallet holds as many accounts as it can. Nothing was changed.',
    {
      reason: 'vaultFull',
    },
  )
}
