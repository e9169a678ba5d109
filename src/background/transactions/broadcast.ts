import { mayHaveArrived } from '../../chains/rpc/failure.ts'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { RpcUnavailableError } from '../../chains/rpc/rpcErrors.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import { giveBack } from '../permissions/spending/giveBack.ts'
import type { Platform } from '../platform.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import { updateActivity } from './activityLog.ts'
import type { Outbox } from './outbox.ts'

const FORGOTTEN = 'The network forgot it, and does not take it at this fee any more.'
const UNSENT = 'Not sent yet: no node answers. It is tried again.'
const UNANSWERED =
  'A node that was given it has not answered, so it may be on its way. Nothing else is sent in its place; the wallet keeps looking.'
const CAME_LATE = 'It came too late: what it was to replace is in a block already. It cost nothing.'

type Broadcasting = {
  readonly platform: Pick<Platform, 'now'>
  readonly stores: Pick<Stores, 'activity' | 'spending'>
  readonly chains: ChainRegistry
  readonly outbox: Outbox
}

/** What each refusal means for the person. Money never moved: no block has the transaction. */
const refusals: Readonly<Record<string, string>> = {
  insufficientFunds:
    'There is not enough in the account for the amount and the network fee. Nothing was sent.',
  nonceTooLow:
    'Another transaction took its place in the order (nonce too low). Nothing was sent. Try again.',
  replacementUnderpriced:
    'A waiting transaction has the same place in the order, and this one pays too little to replace it. Nothing was sent.',
}

/**
 * Sends a signed transaction, for the first time or again. When no node can be reached it stays where it is, and is sent
 * again later.
 *
 * @returns true when a node refused what one took before, and may have let go of
 * @throws WalletError (-32003) `insufficientFunds`, `nonceTooLow`, … when the chain refuses what no node ever took, nor may
 *   have taken without an answer: it is then given up
 */
export async function broadcast(services: Broadcasting, entry: OutboxEntry): Promise<boolean> {
  const { platform, stores, chains, outbox } = services
  const { sendRawTransaction } = await import('../../chains/transactions/sendRawTransaction.ts')
  try {
    await sendRawTransaction(chains.getRpc(entry.activity.chainId), entry.raw)
  } catch (error) {
    if (!(error instanceof NodeRpcError)) {
      const isUnanswered = error instanceof RpcUnavailableError && error.failures.some(mayHaveArrived)
      if (isUnanswered && entry.broadcastAtMs === undefined) await outbox.noteUnanswered(entry.activity.id)
      await updateActivity(stores, entry.activity.id, { problem: isUnanswered ? UNANSWERED : UNSENT })
      return false
    }
    const isSpent = error.reason === 'nonceTooLow'
    const isUnanswered = entry.unanswered ?? (error.followsSilence || (isSpent && wasTried(stores, entry)))
    if (entry.broadcastAtMs !== undefined) {
      // One node took it before, and others may still have it: what became of it is for the blocks to say.
      await updateActivity(stores, entry.activity.id, { problem: isUnanswered ? UNANSWERED : FORGOTTEN })
      return !isSpent
    }
    if (isUnanswered) {
      // It was refused by one node only: given up, it could be sent twice.
      await outbox.noteUnanswered(entry.activity.id, platform.now())
      await updateActivity(stores, entry.activity.id, { problem: UNANSWERED })
      return false
    }
    const refusal = toRefusal(error, entry)
    await giveBack(stores, { ...entry.activity, state: 'dropped' })
    await outbox.remove(entry.activity.id)
    const settledAtMs = platform.now()
    await updateActivity(stores, entry.activity.id, {
      state: 'dropped',
      problem: refusal.message,
      settledAtMs,
    })
    throw refusal
  }
  await outbox.noteBroadcast(entry.activity.id, platform.now())
  await updateActivity(stores, entry.activity.id, { state: 'pending', problem: undefined })
  return false
}

/** A line that broke may have carried it: a nonce that is spent by then may be spent by itself. */
function wasTried({ activity }: Pick<Stores, 'activity'>, entry: OutboxEntry): boolean {
  return activity.get().some(({ id, problem }) => id === entry.activity.id && problem !== undefined)
}

function toRefusal(error: NodeRpcError, { activity }: OutboxEntry): WalletError {
  const isLate = activity.replaces !== undefined && error.reason === 'nonceTooLow'
  const sentence = isLate ? CAME_LATE : (refusals[error.reason] ?? `The network refused it: ${error.message}`)
  return new WalletError('transactionRejected', sentence.slice(0, 300), {
    reason: error.reason,
    cause: error,
  })
}
