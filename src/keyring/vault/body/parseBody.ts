import * as v from 'valibot'
import { parseJson, readContents, vaultUnreadable } from '../contents/parseContents.ts'
import { BodyHead, type VaultBody } from './vaultBody.ts'

const Body = v.strictObject({ ...BodyHead.entries, contents: v.unknown() })

/**
 * Reads a decrypted body, whose contents may be of an older version.
 *
 * @throws WalletError `vaultUnreadable`; the message holds nothing of it
 */
export function parseBody(plaintext: Uint8Array): VaultBody {
  const parsed = v.safeParse(Body, parseJson(plaintext))
  if (!parsed.success) throw vaultUnreadable()
  return { ...parsed.output, contents: readContents(parsed.output.contents) }
}
