import { fetchFinalizedNumber } from '../../chains/transactions/fetchFinalizedNumber.ts'
import { fetchReceipt, type Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import type { Outbox } from './outbox.ts'

type LookingBack = {
  readonly platform: Pick<Platform, 'now'>
  readonly chains: ChainRegistry
  readonly stores: Pick<Stores, 'activity'>
  readonly outbox: Outbox
}

/** What was settled just now needs no look. */
const FIRST_LOOK_MS = 60_000
/** So long at most, where a chain says of no block that it is final, or of this one only after hours. */
const YOUNG_MS = 3_600_000
/** Where no node answers it is given up, after so long. */
const GIVEN_UP_MS = 24 * YOUNG_MS
const TAKEN_BACK = 'The network took back a block in which this was done already.'

/**
 * Looks once whether the blocks still stand that settled transactions, for as long as they may be taken back. One whose
 * block is gone, or whose outcome is another one now, waits again and says so.
 */
export async function lookBack(looking: LookingBack): Promise<void> {
  await Promise.all(looking.outbox.listYoung().map((entry) => lookAt(looking, entry).catch(isTriedAgain)))
}

async function lookAt(looking: LookingBack, { activity, settledAtMs = 0, missingSinceMs }: OutboxEntry) {
  const { platform, chains, stores, outbox } = looking
  const { id, hash } = activity
  const row = stores.activity.get().find((other) => other.id === id)
  const ageMs = platform.now() - settledAtMs
  if (!row || ageMs > GIVEN_UP_MS) return outbox.remove(id)
  if (ageMs < FIRST_LOOK_MS) return
  const rpc = chains.getRpc(activity.chainId)
  const [receipt, finalized] = await Promise.all([fetchReceipt(rpc, hash), fetchFinalizedNumber(rpc)])
  if (receipt && isSame(row, receipt)) {
    const isFinal = finalized !== undefined && receipt.blockNumber <= finalized
    if (isFinal || ageMs > YOUNG_MS) return outbox.remove(id)
    return missingSinceMs === undefined ? undefined : outbox.noteMissing(id, undefined)
  }
  // A node may only be behind: it is looked for a second time, and elsewhere.
  if (missingSinceMs === undefined) return outbox.noteMissing(id, platform.now())
  const elsewhere = rpc.requestElsewhere('eth_getTransactionReceipt', [hash])
  if (!receipt && (await elsewhere.catch(() => null)) !== null) return
  await outbox.noteTakenBack({ ...activity, state: 'pending', problem: TAKEN_BACK }, platform.now())
}

function isSame({ state, blockNumber }: Activity, receipt: Receipt): boolean {
  return (
    blockNumber === `${receipt.blockNumber}` && (state === 'confirmed') === (receipt.status === 'success')
  )
}

/** No node answers: the next look comes. */
function isTriedAgain(): void {}
