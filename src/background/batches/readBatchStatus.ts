import { fetchReceipt, type Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Batch } from '../../protocol/batch.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { createUnknownBatchError } from './batchBook.ts'
import { listBatchRows } from './listBatchRows.ts'

type Reading = Pick<Services, 'stores' | 'chains' | 'journal' | 'platform'>

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
 * @throws WalletError (5730) `unknownBatch` if the wallet no longer knows what it sent of it: a site that heard that nothing
 *   was sent could send it all again
 * @throws RpcUnavailableError when no node answers
 */
export async function readBatchStatus(services: Reading, batch: Batch): Promise<BatchStatus> {
  const rpc = services.chains.getRpc(batch.chainId)
  const rows = await listBatchRows(services, batch)
  if (rows.length === 0 && !isInHand(services, batch)) throw createUnknownBatchError()
  const answers = await Promise.all(rows.map(({ hash }) => fetchReceipt(rpc, hash)))
  const outcomes = rows.map((row, index) => answers[index]?.status ?? findOutcome(row))
  return {
    status: judge(outcomes, batch, isOver(services, batch, rows)),
    receipts: answers.filter((receipt) => receipt !== undefined),
  }
}

type Outcome = Receipt['status'] | undefined

/** Nodes let go of old receipts: what was settled then still is. */
function findOutcome({ state }: Activity): Outcome {
  return state === 'confirmed' ? 'success' : state === 'failed' ? 'reverted' : undefined
}

function judge(outcomes: readonly Outcome[], { way, callCount }: Batch, over: boolean): number {
  const done = outcomes.filter((outcome) => outcome === 'success').length
  const hasFailed = outcomes.includes('reverted')
  if (done === (way === 'together' ? 1 : callCount)) return CONFIRMED
  if (way === 'together') return hasFailed ? FAILED : over ? NOT_SENT : PENDING
  if (!over) return PENDING
  if (done > 0) return PARTLY
  return hasFailed ? FAILED : NOT_SENT
}

/** True while the wallet has it before it by itself, whatever was sent: as what waits, or as a sequence. */
function isInHand({ stores, journal }: Reading, { approvalId }: Batch): boolean {
  if (journal.findPending(approvalId)) return true
  return stores.sequences.get().some(({ id }) => id === approvalId)
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
