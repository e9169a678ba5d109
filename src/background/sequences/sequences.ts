import { createUuid } from '../../keyring/random/createUuid.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Sequence, SequenceEntry, SequenceRequest, SequenceReview } from '../../protocol/sequence.ts'
import { giveBackCalls } from '../permissions/spending/giveBackCalls.ts'
import type { Platform } from '../platform.ts'
import type { Services } from '../services.ts'
import type { Advancing } from './advanceLane.ts'
import { createLookout } from './createLookout.ts'
import { leaveOut } from './leaveOut.ts'

const MAX_KEPT = 20
/** How long the rest of a batch may wait, for the network or for the wallet to be unlocked. */
const BATCH_PATIENCE_MS = 30 * 60_000

/** Transactions that were approved together: sent one after the other, over all deaths of the worker. */
export type Sequences = {
  /** Writes down what was approved and begins. A second call under one id changes nothing. */
  start(id: string, request: SequenceRequest, review: Pick<SequenceReview, 'costs'>): Promise<void>
  /** Sends nothing more of it. What was sent stays sent. */
  stop(id: string): Promise<void>
  /** Goes on with one that was stopped. */
  goOn(id: string): Promise<void>
  /** Leaves out what is still to be sent by these accounts, and says why in a sentence. */
  skip(accountIds: readonly AccountId[], problem: string): Promise<void>
  /** Puts one away that is not running. */
  dismiss(id: string): Promise<void>
  /** Looks at all that run, now: something has happened, or the worker is new. */
  look(): void
}

export function createSequences(services: Advancing & Pick<Services, 'stores'>): Sequences {
  const { platform, stores } = services
  const store = stores.sequences

  const listRunning = () => store.get().filter(({ state }) => state === 'running')

  async function changeAll(toNext: (sequence: Sequence) => Sequence): Promise<void> {
    await store.update((all) => all.map(toNext))
    await giveBackCalls(stores)
  }

  const change = (id: string, toNext: (sequence: Sequence) => Sequence) =>
    changeAll((sequence) => (sequence.id === id ? toNext(sequence) : sequence))

  async function advance(sequence: Sequence): Promise<void> {
    const { id } = sequence
    if (isStale(sequence, platform.now())) {
      await change(id, (now) => leaveOut(now, 'It waited for too long, so it was not sent.'))
    }
    const { advanceSequence } = await import('./advanceSequence.ts')
    await advanceSequence(services, sequence, {
      read: () => store.get().find((one) => one.id === id),
      change: (toNext) => change(id, toNext),
    })
  }

  const look = createLookout({
    platform,
    isAnyRunning: () => listRunning().length > 0,
    async advanceAll() {
      for (const sequence of listRunning()) await advance(sequence)
    },
  })

  return {
    async start(id, request, { costs }) {
      if (store.get().some((other) => other.id === id)) return
      const begun = begin(platform, { id, request, costs })
      await store.update((all) => [begun, ...makeRoom(all)])
      look()
    },
    async stop(id) {
      await change(id, (now) => (now.state === 'running' ? toStopped(now) : now))
      look()
    },
    async goOn(id) {
      await change(id, (now) => (now.state === 'stopped' ? { ...now, state: 'running' } : now))
      look()
    },
    async skip(accountIds, problem) {
      const isMeant = ({ step }: SequenceEntry) => accountIds.includes(step.accountId)
      await changeAll((sequence) => leaveOut(sequence, problem, isMeant))
      look()
    },
    dismiss: (id) =>
      store.update((all) => all.filter((sequence) => sequence.id !== id || sequence.state === 'running')),
    look,
  }
}

function begin(
  { random, now }: Pick<Platform, 'random' | 'now'>,
  {
    id,
    request: { purpose, steps, rescue },
    costs,
  }: { id: string; request: SequenceRequest; costs: Sequence['costs'] },
): Sequence {
  const entries = steps.map(
    (step): SequenceEntry => ({ id: createUuid(random), step, state: 'waiting', retries: 0 }),
  )
  return {
    id,
    purpose,
    state: 'running',
    entries,
    costs,
    ...(rescue && { rescue }),
    createdAtMs: now(),
  }
}

/** A batch that was stopped is over: its site would not wait for the rest. */
function toStopped(sequence: Sequence): Sequence {
  return sequence.purpose === 'batch'
    ? leaveOut(sequence, 'You stopped it.')
    : { ...sequence, state: 'stopped' }
}

/** What a site wanted a while ago may not be what it would want now. The wallet's own goes on whenever it can. */
function isStale({ purpose, createdAtMs }: Sequence, nowMs: number): boolean {
  return purpose === 'batch' && nowMs - createdAtMs > BATCH_PATIENCE_MS
}

/** The oldest that are over make room. */
function makeRoom(all: readonly Sequence[]): Sequence[] {
  const kept = all.slice(0, MAX_KEPT - 1)
  return [...kept.filter(({ state }) => state !== 'done'), ...kept.filter(({ state }) => state === 'done')]
}
