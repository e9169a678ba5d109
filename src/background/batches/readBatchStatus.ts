import { fetchReceipt, type Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Batch } from '../../protocol/batch.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'

type Reading = Pick<Services, 'stores' | 'chains' | 'journal'>

/** What became of a batch (EIP-5792), and the receipts of what is in a block, in that order. */
export type BatchStatus = { readonly status: number; readonly receipts: readonly Receipt[] }

const PENDING = 100
const CONFIRMED = 200
const NOT_SENT = 400
const FAILED = 500
const PARTLY = 600

/**
 * Asks the chain what became of a batch. A site is told what blocks say, and not what the wallet hopes for.
 *
 * @throws RpcUnavailableError when no node answers
 */
export async function readBatchStatus(services: Reading, batch: Batch): Promise<BatchStatus> {
  const rpc = services.chains.getRpc(batch.chainId)
  const rows = listRows(services, batch)
  const answers = await Promise.all(rows.map(({ hash }) => fetchReceipt(rpc, hash)))
  const receipts = answers.filter((receipt) => receipt !== undefined)
  return { status: judge(receipts, batch, isOver(services, batch, rows)), receipts }
}

function judge(receipts: readonly Receipt[], { way, callCount }: Batch, over: boolean): number {
  const done = receipts.filter(({ status }) => status === 'success').length
  if (done === (way === 'together' ? 1 : callCount)) return CONFIRMED
  if (way === 'together') return receipts.length > 0 ? FAILED : over ? NOT_SENT : PENDING
  if (!over) return PENDING
  if (done > 0) return PARTLY
  return receipts.length > 0 ? FAILED : NOT_SENT
}

/** Its transactions, in their order. */
function listRows({ stores }: Reading, { approvalId }: Batch): readonly Activity[] {
  const rows = stores.activity.get().filter(({ batchId }) => batchId === approvalId)
  return rows.toSorted((one, other) => (one.nonce ?? 0) - (other.nonce ?? 0))
}

/** True once the wallet sends nothing more of it. */
function isOver(
  { stores, journal }: Reading,
  { way, approvalId }: Batch,
  rows: readonly Activity[],
): boolean {
  // Written down, and the worker died before it was signed: it waits to be approved again.
  if (journal.findPending(approvalId)) return false
  if (way === 'together') return rows.every(({ state }) => state === 'dropped' || state === 'replaced')
  const sequence = stores.sequences.get().find(({ id }) => id === approvalId)
  return sequence?.state !== 'running'
}
