import { hexToBytes } from '@noble/hashes/utils.js'
import type { AuditMark } from '../../protocol/audit.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { auditKeyId } from './deriveAuditKey.ts'

/**
 * Notes in the vault that the log goes on after an entry, and forgets the keys that vouch for nothing any more. Logs that
 * were set aside keep theirs.
 *
 * @param options.base the newest entry that is let go
 * @param options.oldestKeyId of the key that vouches for the entry after it
 */
export function trimAudit(
  contents: VaultContents,
  { base, oldestKeyId }: { base: AuditMark; oldestKeyId: string },
): VaultContents {
  const { pastKeys, aside = [] } = contents.audit
  const oldest = pastKeys.findIndex((key) => auditKeyId(hexToBytes(key)) === oldestKeyId)
  const living = oldest === -1 ? [] : pastKeys.slice(oldest)
  const needed = aside.length > 0 ? pastKeys : living
  return { ...contents, audit: { ...contents.audit, base, pastKeys: needed } }
}
