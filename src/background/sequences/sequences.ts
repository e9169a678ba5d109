import { createUuid } from '../../keyring/random/createUuid.ts'
import { serializeError } from '../../protocol/errors.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Sequence, SequenceEntry, SequenceRequest, SequenceReview } from '../../protocol/sequence.ts'
import { giveBackCalls } from '../permissions/spending/giveBackCalls.ts'
import type { Services } from '../services.ts'
import type { Advancing } from './advanceLane.ts'

export const SEQUENCE_ALARM = 'go-on-with-sequences'

/** While the worker is awake; an alarm wakes it for what takes longer. */
const LOOK_AGAIN_MS = 3_000
const WAKE_EVERY_MS = 30_000
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
  let looking = false
  let lookAgain = false
  let timerRuns = false

  const running = () => store.get().filter(({ state }) => state === 'running')

  async function change(id: string, toNext: (sequence: Sequence) => Sequence): Promise<void> {
    await store.update((all) => all.map((sequence) => (sequence.id === id ? toNext(sequence) : sequence)))
    await giveBackCalls(stores)
  }

  async function advance(sequence: Sequence): Promise<void> {
    if (isStale(sequence, platform.now())) {
      await change(sequence.id, (now) => leaveRest(now, 'It waited for too long, so it was not sent.'))
    }
    const { advanceLane } = await import('./advanceLane.ts')
    await Promise.all(
      listLanes(sequence).map(async (_, lane) => {
        for (;;) {
          // Read anew each time: the person may have stopped it.
          const now = store.get().find(({ id }) => id === sequence.id)
          if (now?.state !== 'running') return
          const entries = listLanes(now)[lane] ?? []
          const changed = await advanceLane(services, entries, sequence.costs).catch((error: unknown) =>
            noteProblem(entries, error),
          )
          if (!changed) return
          const before = entries.find(({ step }) => step === changed.step)
          await change(sequence.id, (now) => replace(now, before, changed))
          if (changed.state === before?.state && changed.retries === before.retries) return
        }
      }),
    )
    await change(sequence.id, (now) =>
      now.state === 'running' && now.entries.every(isOver) ? { ...now, state: 'done' } : now,
    )
  }

  async function lookOnce(): Promise<void> {
    do {
      lookAgain = false
      for (const sequence of running()) await advance(sequence)
    } while (lookAgain)
  }

  function look(): void {
    if (running().length === 0) return
    platform.setAlarm(SEQUENCE_ALARM, platform.now() + WAKE_EVERY_MS)
    lookAgain = true
    if (looking) return
    looking = true
    void lookOnce().finally(() => {
      looking = false
      if (running().length === 0) platform.clearAlarm(SEQUENCE_ALARM)
      else startTimer()
    })
  }

  function startTimer(): void {
    if (timerRuns) return
    timerRuns = true
    platform.setTimer(() => {
      timerRuns = false
      look()
    }, LOOK_AGAIN_MS)
  }

  return {
    async start(id, { purpose, steps, rescue }, { costs }) {
      if (store.get().some((other) => other.id === id)) return
      const entries = steps.map(
        (step): SequenceEntry => ({ id: createUuid(platform.random), step, state: 'waiting', retries: 0 }),
      )
      const begun: Sequence = {
        id,
        purpose,
        state: 'running',
        entries,
        costs,
        ...(rescue && { rescue }),
        createdAtMs: platform.now(),
      }
      await store.update((all) => [begun, ...makeRoom(all)])
      look()
    },
    async stop(id) {
      await change(id, (now) => (now.state === 'running' ? stopped(now) : now))
      look()
    },
    async goOn(id) {
      await change(id, (now) => (now.state === 'stopped' ? { ...now, state: 'running' } : now))
      look()
    },
    async skip(accountIds, problem) {
      const isMeant = ({ state, step }: SequenceEntry) =>
        state === 'waiting' && accountIds.includes(step.accountId)
      await store.update((all) =>
        all.map((sequence) => ({
          ...sequence,
          entries: sequence.entries.map((entry) =>
            isMeant(entry) ? { ...entry, state: 'skipped' as const, problem } : entry,
          ),
        })),
      )
      await giveBackCalls(stores)
      look()
    },
    dismiss: (id) =>
      store.update((all) => all.filter((sequence) => sequence.id !== id || sequence.state === 'running')),
    look,
  }
}

/** Accounts and networks are independent of each other; within one the order counts. */
function listLanes({ entries }: Sequence): readonly (readonly SequenceEntry[])[] {
  const lanes = new Map<string, SequenceEntry[]>()
  for (const entry of entries) {
    const key = `${entry.step.accountId} ${entry.step.chainId}`
    lanes.set(key, [...(lanes.get(key) ?? []), entry])
  }
  return [...lanes.values()]
}

/** A batch that was stopped is over: its site would not wait for the rest. */
function stopped(sequence: Sequence): Sequence {
  return sequence.purpose === 'batch'
    ? leaveRest(sequence, 'You stopped it.')
    : { ...sequence, state: 'stopped' }
}

/** What a site wanted a while ago may not be what it would want now. The wallet's own goes on whenever it can. */
function isStale({ purpose, createdAtMs }: Sequence, nowMs: number): boolean {
  return purpose === 'batch' && nowMs - createdAtMs > BATCH_PATIENCE_MS
}

function leaveRest(sequence: Sequence, problem: string): Sequence {
  const entries = sequence.entries.map((entry) =>
    entry.state === 'waiting' ? { ...entry, state: 'skipped' as const, problem } : entry,
  )
  return { ...sequence, entries }
}

function replace(sequence: Sequence, before: SequenceEntry | undefined, after: SequenceEntry): Sequence {
  // What was left out meanwhile does not wait again; what was signed at that moment was signed.
  const isStopped = (entry: SequenceEntry) => isOver(entry) && after.state === 'waiting'
  const entries = sequence.entries.map((entry) =>
    entry.id === before?.id && !isStopped(entry) ? after : entry,
  )
  return { ...sequence, entries }
}

/** No node answers, or the wallet is locked: the step waits, and says why. */
function noteProblem(lane: readonly SequenceEntry[], error: unknown): SequenceEntry | undefined {
  const next = lane.find(({ state }) => state === 'waiting')
  const problem = serializeError(error).message.slice(0, 300)
  return next && next.problem !== problem ? { ...next, problem } : undefined
}

function isOver({ state }: SequenceEntry): boolean {
  return state === 'done' || state === 'failed' || state === 'skipped'
}

/** The oldest that are over make room. */
function makeRoom(all: readonly Sequence[]): Sequence[] {
  const kept = all.slice(0, MAX_KEPT - 1)
  return [...kept.filter(({ state }) => state !== 'done'), ...kept.filter(({ state }) => state === 'done')]
}
