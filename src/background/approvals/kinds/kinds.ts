import type { ApprovalKind } from '../../../protocol/approval.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { addChain } from './addChain.ts'
import { calls } from './calls.ts'
import { connect } from './connect.ts'
import { decrypt } from './decrypt.ts'
import { encryptionKey } from './encryptionKey.ts'
import { message } from './message.ts'
import { sequence } from './sequence.ts'
import { switchChain } from './switchChain.ts'
import { transaction } from './transaction.ts'
import { typedData } from './typedData.ts'
import { watchAsset } from './watchAsset.ts'

/** Every kind of approval. A kind without its file is a type error. */
const approvalKindHandlers = {
  connect,
  message,
  typedData,
  encryptionKey,
  decrypt,
  transaction,
  sequence,
  calls,
  addChain,
  switchChain,
  watchAsset,
} as const satisfies { [K in ApprovalKind]: ApprovalKindHandler<K> }

/** @returns how approvals of that kind are worked out and carried out, ready for an approval of that very kind */
export function approvalKindOf(kind: ApprovalKind): ApprovalKindHandler<ApprovalKind> {
  return approvalKindHandlers[kind] as ApprovalKindHandler<ApprovalKind>
}
