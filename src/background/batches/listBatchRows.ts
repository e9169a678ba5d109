import type { Batch } from '../../protocol/batch.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { readOlderActivity } from '../transactions/readOlderActivity.ts'

type Reading = Pick<Services, 'stores' | 'platform'>

/**
 * Finds the transactions of a batch, in their order: in the list, and beyond it in what was put away where the list does not
 * hold all of them.
 */
export async function listBatchRows(services: Reading, batch: Batch): Promise<readonly Activity[]> {
  const listed = services.stores.activity.get().filter((row) => isOf(row, batch))
  const rows = mayLack(services, batch, listed) ? await readAll(services, batch) : listed
  return rows.toSorted((one, other) => (one.nonce ?? 0) - (other.nonce ?? 0))
}

function isOf({ batchId }: Activity, { approvalId }: Batch): boolean {
  return batchId === approvalId
}

/** What was replaced may have left the list later than what took its place. */
function mayLack({ stores }: Reading, batch: Batch, listed: readonly Activity[]): boolean {
  const sequence = stores.sequences.get().find(({ id }) => id === batch.approvalId)
  if (sequence?.state === 'running') return false
  const lasting = listed.filter(({ state }) => state !== 'replaced' && state !== 'dropped')
  return new Set(lasting.map(({ nonce }) => nonce)).size < (batch.way === 'together' ? 1 : batch.callCount)
}

/** Reads back until all there is was there before the batch was. */
async function readAll(services: Reading, batch: Batch): Promise<Activity[]> {
  const { accountId, chainId, createdAtMs } = batch
  const found: Activity[] = []
  let page = await readOlderActivity(services, { accountId, chainId })
  for (;;) {
    const { rows, before } = page
    found.push(...rows.filter((row) => isOf(row, batch)))
    if (!before || (rows.length > 0 && rows.every((row) => row.createdAtMs < createdAtMs))) return found
    page = await readOlderActivity(services, { accountId, chainId, before })
  }
}
