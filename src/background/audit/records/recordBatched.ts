import type { AuditEvent } from '../../../protocol/audit.ts'
import type { Address } from '../../../protocol/primitives.ts'
import type { Audit } from '../audit.ts'

/** A transaction that was signed for a batch or a sequence, beside the approval of all of them. */
export type BatchedTransaction = Omit<AuditEvent, 'type'> & {
  /** The contract that the account follows from then on (EIP-7702), zeros for none; undefined if that stays as it is. */
  readonly delegate?: Address | undefined
}

/** Writes down that it was signed, and by an entry of its own that the account follows other code by it. */
export async function recordBatched(
  { audit }: { readonly audit: Pick<Audit, 'record'> },
  { delegate, ...signed }: BatchedTransaction,
): Promise<void> {
  await audit.record({ type: 'signed', ...signed })
  if (delegate === undefined) return
  const { origin, accountId, chainId } = signed
  await audit.record({
    type: 'settingsChanged',
    subject: 'delegation',
    ...(origin && { origin }),
    ...(accountId && { accountId }),
    ...(chainId && { chainId }),
    result: delegate,
  })
}
