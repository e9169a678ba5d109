import { serializeError } from '../../protocol/errors.ts'
import type { Sequence, SequenceEntry } from '../../protocol/sequence.ts'
import { type Advancing, advanceLane } from './advanceLane.ts'

/** Where a sequence is written down. */
export type SequenceRecord = {
  /** @returns it as it stands now, undefined when it is gone */
  read(): Sequence | undefined
  change(toNext: (sequence: Sequence) => Sequence): Promise<void>
}

/** Goes on with a sequence as far as it goes now, all its lanes at once. */
export async function advanceSequence(
  services: Advancing,
  sequence: Sequence,
  record: SequenceRecord,
): Promise<void> {
  await Promise.all(listLanes(sequence).map((_, lane) => advanceLaneFar(services, lane, record)))
  await record.change((now) =>
    now.state === 'running' && now.entries.every(isOver) ? { ...now, state: 'done' } : now,
  )
}

/** Goes on with one of its lanes until it has to wait. */
async function advanceLaneFar(services: Advancing, lane: number, record: SequenceRecord): Promise<void> {
  for (;;) {
    // Read anew each time: the person may have stopped it.
    const now = record.read()
    if (now?.state !== 'running') return
    const entries = listLanes(now)[lane] ?? []
    const changed = await advanceLane(services, entries, now.costs).catch((error: unknown) =>
      noteProblem(entries, error),
    )
    if (!changed) return
    const before = entries.find(({ step }) => step === changed.step)
    await record.change((latest) => replaceEntry(latest, before, changed))
    if (changed.state === before?.state && changed.retries === before.retries) return
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

/** No node answers, or the wallet is locked: the step waits, and says why. */
function noteProblem(lane: readonly SequenceEntry[], error: unknown): SequenceEntry | undefined {
  const next = lane.find(({ state }) => state === 'waiting')
  const problem = serializeError(error).message.slice(0, 300)
  return next && next.problem !== problem ? { ...next, problem } : undefined
}

function replaceEntry(sequence: Sequence, before: SequenceEntry | undefined, after: SequenceEntry): Sequence {
  // What was left out meanwhile does not wait again; what was signed at that moment was signed.
  const isStopped = (entry: SequenceEntry) => isOver(entry) && after.state === 'waiting'
  const entries = sequence.entries.map((entry) =>
    entry.id === before?.id && !isStopped(entry) ? after : entry,
  )
  return { ...sequence, entries }
}

function isOver({ state }: SequenceEntry): boolean {
  return state === 'done' || state === 'failed' || state === 'skipped'
}
