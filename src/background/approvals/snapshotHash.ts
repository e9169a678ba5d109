import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../keyring/vault/canonicalJson.ts'
import type { Approval } from '../../protocol/approval.ts'

/**
 * @returns SHA-256 over all that decides what would be signed, and all that was said about it: two approvals with one
 *   hash ask and show the same
 */
export function snapshotHash(approval: Omit<Approval, 'snapshotHash'>): `0x${string}` {
  const { id, kind, requester, accountId, chainId, request, review, reviewState } = approval
  const shown = { id, kind, requester, accountId, chainId, request, review, reviewState }
  // Through JSON, as it is stored: what is undefined is not there.
  return `0x${bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(shown))))))}`
}
