import type { Rpc } from '../../chains/rpc/rpc.ts'
import { classifyTransaction } from '../../chains/transactions/classifyTransaction.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import { fetchReceipt, type Receipt } from '../../chains/transactions/fetchReceipt.ts'
import { fetchTransaction } from '../../chains/transactions/fetchTransaction.ts'
import { fetchTransactionCount } from '../../chains/transactions/fetchTransactionCount.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import type { TokenBook } from '../tokens/tokenBook.ts'
import { chooseNonce } from './chooseNonce.ts'
import { fetchAftermath } from './fetchAftermath.ts'
import { listKnownAllowances } from './listKnownAllowances.ts'
import type { Outbox } from './outbox.ts'

type Checking = {
  readonly platform: Pick<Platform, 'now'>
  readonly chains: ChainRegistry
  readonly tokens: TokenBook
  readonly stores: Pick<Stores, 'searches'>
  readonly outbox: Outbox
}

const BEHIND_NOTHING =
  'It waits behind an empty place in the order, and can’t be carried out before that is taken. The next transaction that you send takes it.'

/** What the chain says of a transaction now. `settled` when no more is to be expected. */
export type Verdict = {
  readonly changes: Partial<Activity>
  readonly settled: boolean
  /** True when no node has it although it should wait there: send it again. */
  readonly lost: boolean
}

/**
 * Asks the chain what became of a broadcast transaction.
 *
 * @param rivals the wallet's other transactions with the same nonce that are not settled
 * @throws RpcUnavailableError when no node answers
 */
export async function checkEntry(
  checking: Checking,
  entry: OutboxEntry,
  rivals: readonly OutboxEntry[] = [],
): Promise<Verdict> {
  const { activity, nonce, broadcastAtMs = 0 } = entry
  const rpc = checking.chains.getRpc(activity.chainId)
  // Before the receipt: a count that is asked for later could overtake it.
  const nonceAtLatest = await fetchTransactionCount(rpc, accountAddress(activity.accountId))
  const [receipt, latestBlockNumber] = await Promise.all([
    fetchReceipt(rpc, activity.hash),
    fetchBlockNumber(rpc),
  ])
  const found = receipt ?? (await fetchTransaction(rpc, activity.hash))
  const known = found !== undefined
  const classified = classifyTransaction({
    receipt,
    nonce,
    nonceAtLatest,
    latestBlockNumber,
    confirmations: rpc.chain.confirmations,
    known,
    sinceBroadcastMs: checking.platform.now() - broadcastAtMs,
  })
  // A node may know the block of a transaction before its receipt.
  const isInBlock = !receipt && found?.blockNumber !== undefined
  const isOpen = isInBlock || (await isUndecided(rpc, classified, rivals))
  const state = isOpen ? 'pending' : classified
  const settled = state !== 'pending'
  const lost = (state === 'pending' || state === 'dropped') && !known && nonceAtLatest <= nonce
  // A block that was taken back takes back what was known from it.
  const unknown = { blockNumber: undefined, feePaid: undefined }
  if (!receipt) {
    // The next one that is signed fills the first place that is free: one before this is a gap.
    const isStranded = known && nonceAtLatest < nonce && (await chooseNonce(checking, activity)) < nonce
    const problem = isStranded ? BEHIND_NOTHING : activity.problem
    const changes = { state, ...unknown, ...((known || state === 'replaced') && { problem }) }
    return { changes: withTime(changes, settled, checking), settled, lost }
  }
  const tokens = checking.tokens.list(activity.chainId)
  const earlier = listKnownAllowances(checking.stores, activity)
  const aftermath = settled ? await fetchAftermath(rpc, entry, { receipt, tokens, earlier }) : {}
  const changes = { state, problem: activity.problem, ...describeReceipt(receipt, activity), ...aftermath }
  return { changes: withTime(changes, settled, checking), settled, lost }
}

/**
 * While one of several with the same nonce has a block that may still be taken back, or is still waited for, none of the
 * others is over.
 */
async function isUndecided(
  rpc: Rpc,
  state: ReturnType<typeof classifyTransaction>,
  rivals: readonly OutboxEntry[],
): Promise<boolean> {
  if (state === 'dropped') return rivals.length > 0
  if (state !== 'replaced') return false
  const receipts = await Promise.all(rivals.map(({ activity }) => fetchReceipt(rpc, activity.hash)))
  return receipts.some((receipt) => receipt !== undefined)
}

function describeReceipt(receipt: Receipt, { fee }: Activity): Partial<Activity> {
  const { blockNumber, gasUsed, effectiveGasPrice, l1Fee = 0n } = receipt
  // Older nodes leave it out; where there is one price, it is what was paid.
  const price = effectiveGasPrice ?? (fee?.type === 'legacy' ? BigInt(fee.gasPrice) : undefined)
  return {
    blockNumber: toAmount(blockNumber),
    ...(price !== undefined && { feePaid: toAmount(gasUsed * price + l1Fee) }),
  }
}

function withTime(changes: Partial<Activity>, settled: boolean, { platform }: Checking): Partial<Activity> {
  return settled ? { ...changes, settledAtMs: platform.now() } : changes
}
