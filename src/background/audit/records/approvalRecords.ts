import type { Approval, ApprovalKind } from '../../../protocol/approval.ts'
import type { AuditEvent } from '../../../protocol/audit.ts'

/**
 * What each kind of approval comes to once it was carried out, beside having been approved; `approved` where that says it
 * all. A kind without its line is a type error.
 */
export const approvalRecords = {
  connect: 'permissionGranted',
  message: 'signed',
  typedData: 'signed',
  encryptionKey: 'approved',
  decrypt: 'approved',
  transaction: 'signed',
  // Each of its transactions is recorded when it is signed.
  sequence: 'approved',
  calls: 'approved',
  addChain: 'settingsChanged',
  switchChain: 'permissionChanged',
  watchAsset: 'approved',
} as const satisfies { readonly [K in ApprovalKind]: AuditEvent['type'] }

/**
 * @returns who asked for what, without a word of the request itself: its hash stands for it. A transaction that is to take
 *   another one's place is said to, and which
 */
export function describeApproval(approval: Approval): Omit<AuditEvent, 'type'> {
  const { kind, requester, accountId, chainId, snapshotHash } = approval
  const replaces = approval.kind === 'transaction' ? approval.request.replaces : undefined
  return {
    subject: replaces?.way ?? kind,
    paramsHash: snapshotHash,
    ...(replaces && { replaces: replaces.hash }),
    ...(requester.type === 'site' && { origin: requester.origin }),
    ...(accountId && { accountId }),
    ...(chainId && { chainId }),
  }
}
