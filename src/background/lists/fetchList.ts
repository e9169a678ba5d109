import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { readBody } from '../../chains/rpc/readBody.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Platform } from '../platform.ts'

const MAX_BYTES = 32 * 1024 * 1024
const TIMEOUT_MS = 60_000

/**
 * Fetches the text of a list, once, because the person asked for it, and holds it against the digest they gave.
 *
 * @param source.sha256 of the text in UTF-8, 64 digits
 * @throws WalletError `listUnreachable` if it can't be fetched, `wrongDigest` if it is another text
 */
export async function fetchList(
  { url, sha256: expected }: { url: string; sha256: string },
  { platform, contacts }: { platform: Pick<Platform, 'setTimer'>; contacts: Contacts },
): Promise<string> {
  const text = await download(url, platform, contacts)
  if (bytesToHex(sha256(utf8ToBytes(text))) === expected) return text
  throw new WalletError(
    'invalidInput',
    'What came from there is not the text of that digest. Nothing was changed.',
    { reason: 'wrongDigest' },
  )
}

async function download(
  url: string,
  { setTimer }: Pick<Platform, 'setTimer'>,
  contacts: Contacts,
): Promise<string> {
  const overdue = new AbortController()
  const callOff = setTimer(() => overdue.abort(), TIMEOUT_MS)
  try {
    const response = await contacts.fetchFor({ purpose: 'lists' })(url, { signal: overdue.signal })
    if (!response.ok) throw new TypeError(`Status ${response.status}`)
    return await readBody(response, MAX_BYTES)
  } catch (cause) {
    throw new WalletError(
      'resourceUnavailable',
      'The list could not be fetched from that address. Check it, or take the list as a file.',
      { reason: 'listUnreachable', cause },
    )
  } finally {
    callOff()
  }
}
