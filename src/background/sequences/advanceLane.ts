import { createUuid } from '../../keyring/random/createUuid.ts'
import { WalletError } from '../../protocol/errors.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { Sequence, SequenceEntry, SequenceStep } from '../../protocol/sequence.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { type BatchedTransaction, recordBatched } from '../audit/records/recordBatched.ts'
import type { Services } from '../services.ts'
import { assertStepAllowed, findForbidden } from './findForbidden.ts'
import { settleStep } from './settleStep.ts'
import { toApproved } from './toApproved.ts'

export type Advancing = Pick<
  Services,
  'platform' | 'chains' | 'transactions' | 'session' | 'audit' | 'permissions'
>

/** What has become of an entry; undefined while it is as it was. */
type Change = Partial<SequenceEntry> | undefined

/** Transactions of one account that may wait in a network at once: nodes keep no more for sure. */
const MAX_UNSETTLED = 12
/** How often a step is signed anew when somebody else's transaction took its place. */
const MAX_RETRIES = 4

/**
 * Goes one step on with the entries of one account on one network: sees what became of those that were sent, and sends
 * the next that can go. An entry is signed under its own id, so that none is signed twice; what its site may not have
 * signed any more is left out.
 *
 * @param lane in order
 * @returns the entry that changed, changed; undefined when there is nothing to do but to wait
 * @throws WalletError `locked`; RpcUnavailableError when no node answers
 */
export async function advanceLane(
  services: Advancing,
  lane: readonly SequenceEntry[],
  costs: Sequence['costs'],
): Promise<SequenceEntry | undefined> {
  for (const entry of lane) {
    const change = skipForbidden(services, entry)
    if (change) return merge(entry, change)
  }
  let unsettled = 0
  for (const entry of lane) {
    if (entry.state === 'waiting') {
      // The native coin pays for all before it; how much is left is known once they are settled.
      const mustBeLast = entry.step.type === 'move' && entry.step.asset.type === 'native'
      const mustBeAlone = mustBeLast || entry.step.type === 'call'
      if (unsettled >= (mustBeAlone ? 1 : MAX_UNSETTLED)) return undefined
      if (entry.step.type === 'call' && lane.some(isUndone)) return merge(entry, afterFailure)
      return merge(entry, await send(services, entry, maxGasPriceOf(entry, costs)))
    }
    if (entry.state !== 'sent') continue
    const change = follow(services, entry)
    if (change) return merge(entry, change)
    unsettled += 1
    // While a delegation stands, nodes take one transaction at a time, and its code may act.
    if (endsDelegation(entry)) return undefined
  }
  return undefined
}

/** A site that may ask for nothing more loses its turn at once, and does not get it back when it may again. */
function skipForbidden(services: Advancing, { id, state, step }: SequenceEntry): Change {
  if (state !== 'waiting' || services.transactions.findSent(id)) return undefined
  const problem = findForbidden(services, step)
  return problem === undefined ? undefined : { state: 'skipped', problem }
}

/** What the activity list says of a transaction that was sent, or of the one that the person put in its place. */
function follow({ transactions, platform }: Advancing, entry: SequenceEntry): Change {
  const first = transactions.findSent(entry.id)
  const winner = first && transactions.findReplacement(first)
  if (winner?.replaces?.way === 'cancel') return { state: 'failed', problem: 'You cancelled it.' }
  const row = winner ?? first
  if (row?.state === 'confirmed') return { state: 'done', hash: row.hash, problem: undefined }
  if (row?.state === 'failed') {
    return { state: 'failed', problem: 'The network carried it out without effect. The fee was paid.' }
  }
  if (row?.state === 'replaced' || row?.state === 'dropped') return retry(platform, entry, row)
  return undefined
}

async function send(services: Advancing, entry: SequenceEntry, maxGasPrice: bigint): Promise<Change> {
  const { platform, chains, transactions, session } = services
  const { step } = entry
  // Signed by a worker that died before it could say so, and perhaps before that was written down.
  const sent = transactions.findSent(entry.id)
  if (sent) {
    const { hash, promisedDelegate: delegate } = sent
    await recordBatched(services, { ...describeStep(step), result: hash, delegate })
    return toSent(sent)
  }
  session.assertUnlocked()
  const settled = await settleStep(chains.getRpc(step.chainId), step, maxGasPrice, transactions)
  if ('unsettled' in settled) {
    return { ...(settled.unsettled === 'skip' && { state: 'skipped' }), problem: settled.problem }
  }
  try {
    const nonce = await transactions.chooseNonce(step)
    const approved = toApproved(entry, settled, { nonce, nowMs: platform.now() })
    const hash = await transactions.send({ ...approved, commit: () => assertStepAllowed(services, step) })
    const { delegate } = settled.transaction
    await recordBatched(services, { ...describeStep(step), result: hash, delegate })
    return { state: 'sent', hash, problem: undefined }
  } catch (error) {
    return await toChange(services, entry, error)
  }
}

/** A call of a batch is told as one in a single transaction is, with the site that wanted it. */
function describeStep(step: SequenceStep): BatchedTransaction {
  const { accountId, chainId } = step
  if (step.type !== 'call') return { subject: 'sequence', accountId, chainId }
  return { subject: 'calls', ...(step.origin && { origin: step.origin }), accountId, chainId }
}

/** What a refusal means for the step; what may pass by itself is thrown on. */
async function toChange(services: Advancing, entry: SequenceEntry, error: unknown): Promise<Change> {
  const { platform, transactions, audit } = services
  const forbidden = skipForbidden(services, entry)
  if (forbidden) return forbidden
  if (!(error instanceof WalletError)) throw error
  if (error.reason === 'snapshotChanged') return { retries: entry.retries + 1 }
  if (error.code !== -32003) throw error
  const row = transactions.findSent(entry.id)
  // It was signed all the same.
  if (row) await audit.record({ type: 'failed', ...describeStep(entry.step), result: error.reason })
  if (error.reason === 'nonceTooLow' || error.reason === 'replacementUnderpriced') {
    return retry(platform, entry, row)
  }
  return { state: 'failed', problem: error.message.slice(0, 300) }
}

/** Somebody with the same keys was faster: the step gets a transaction of its own again, a few times. */
function retry(platform: Advancing['platform'], entry: SequenceEntry, row: Activity | undefined): Change {
  // A site's call is sent once: what took its place may have been the person, who called it off.
  if (entry.step.type === 'call') {
    return {
      state: 'failed',
      problem: row?.problem ?? 'Another transaction took its place. It was not done.',
    }
  }
  if (entry.retries >= MAX_RETRIES) {
    return { state: 'failed', problem: row?.problem ?? 'Other transactions took its place again and again.' }
  }
  const { retries } = entry
  return { id: createUuid(platform.random), state: 'waiting', hash: undefined, retries: retries + 1 }
}

/** What is left of a batch once a call of it was not done: the site counts on all that came before. */
const afterFailure: Change = {
  state: 'skipped',
  problem: 'One before it was not done, so this was not sent.',
}

function isUndone({ state }: SequenceEntry): boolean {
  return state === 'failed' || state === 'skipped'
}

function toSent({ hash }: Activity): Change {
  return { state: 'sent', hash }
}

function merge(entry: SequenceEntry, change: Change): SequenceEntry | undefined {
  if (!change) return undefined
  const merged = { ...entry, ...change }
  return JSON.stringify(merged) === JSON.stringify(entry) ? undefined : merged
}

function endsDelegation({ step }: SequenceEntry): boolean {
  return step.type === 'revoke' && step.allowances[0]?.kind === 'delegation'
}

function maxGasPriceOf({ step }: SequenceEntry, costs: Sequence['costs']): bigint {
  const cost = costs.find(
    ({ accountId, chainId }) => accountId === step.accountId && chainId === step.chainId,
  )
  return cost ? fromAmount(cost.maxGasPrice) : 0n
}
