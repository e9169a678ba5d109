import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'
import { serializeContents } from '../contents/serializeContents.ts'
import type { VaultBody } from './vaultBody.ts'

/**
 * @returns the body as UTF-8 JSON; the caller wipes it after use
 * @throws WalletError `badContents`, `vaultFull` as `serializeContents`
 */
export function serializeBody({ dataKeyCreatedAtMs, slotNotes, contents }: VaultBody): Uint8Array {
  const contentsBytes = serializeContents(contents)
  const head = utf8ToBytes(`${JSON.stringify({ dataKeyCreatedAtMs, slotNotes }).slice(0, -1)},"contents":`)
  try {
    return concatBytes(head, contentsBytes, utf8ToBytes('}'))
  } finally {
    wipe(head, contentsBytes)
  }
}
