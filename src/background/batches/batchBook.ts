import type { Approval, ApprovalOf } from '../../protocol/approval.ts'
import type { Batch, BatchWay } from '../../protocol/batch.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import { getSigner } from '../approvals/getSigner.ts'
import type { Services } from '../services.ts'

/** The oldest are forgotten beyond this many. */
const MAX_KEPT = 500

type Book = Pick<Services, 'stores' | 'platform'>

/** @returns the site's batch of that id, once it was approved; ids of other sites are none of its business */
export function findBatch(
  { stores }: Pick<Services, 'stores'>,
  origin: Origin,
  id: string,
): Batch | undefined {
  return stores.batches.get().find((batch) => batch.origin === origin && batch.id === id)
}

/** @returns the site's batch of that id that the person has yet to decide */
export function findWaiting(
  { journal }: Pick<Services, 'journal'>,
  origin: Origin,
  id: string,
): ApprovalOf<'calls'> | undefined {
  return journal
    .pending()
    .map(({ approval }) => approval)
    .find((approval): approval is ApprovalOf<'calls'> => isBatchOf(approval, origin, id))
}

function isBatchOf(approval: Approval, origin: Origin, id: string): boolean {
  const { kind, requester } = approval
  return (
    kind === 'calls' &&
    requester.type === 'site' &&
    requester.origin === origin &&
    approval.request.batchId === id
  )
}

/** @throws WalletError (5720) `duplicateBatch` if the site has used the id before */
export function assertNewBatch(
  services: Pick<Services, 'stores' | 'journal'>,
  origin: Origin,
  id: string,
): void {
  if (!findBatch(services, origin, id) && !findWaiting(services, origin, id)) return
  throw new WalletError('duplicateBatch', 'This site has sent another batch under that id. Choose a new one.')
}

/** Writes down that a batch goes off, before anything of it is signed. The wallet's own are in the activity list only. */
export async function noteBatch(
  { stores, platform }: Book,
  approval: ApprovalOf<'calls'>,
  way: BatchWay,
): Promise<void> {
  const { id: approvalId, requester, chainId, request } = approval
  if (requester.type !== 'site') return
  const batch: Batch = {
    id: request.batchId,
    origin: requester.origin,
    accountId: getSigner(approval),
    chainId,
    approvalId,
    way,
    callCount: request.calls.length,
    createdAtMs: platform.now(),
  }
  await stores.batches.update((all) =>
    [batch, ...all.filter((other) => other.approvalId !== approvalId)].slice(0, MAX_KEPT),
  )
}

/** For an id that stands for nothing that the wallet knows of (5730, EIP-5792). */
export function createUnknownBatchError(): WalletError {
  return new WalletError(
    'unknownBatch',
    'The wallet knows no batch of this site under that id: it was not sent, not approved, or is no longer remembered.',
  )
}

/** Takes back that a batch went off: nothing of it was signed. */
export async function forgetBatch({ stores }: Pick<Services, 'stores'>, approvalId: string): Promise<void> {
  await stores.batches.update((all) => all.filter((batch) => batch.approvalId !== approvalId))
}
