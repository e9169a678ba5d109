import type { Sequence, SequenceEntry } from '../../protocol/sequence.ts'

/** @returns how many steps are done, over in any way, and left undone */
export function countSteps(entries: readonly SequenceEntry[]) {
  const count = (...states: readonly SequenceEntry['state'][]) =>
    entries.filter(({ state }) => states.includes(state)).length
  return { done: count('done'), over: count('done', 'failed', 'skipped'), left: count('failed', 'skipped') }
}

/** @returns how far a sequence has come, in a sentence */
export function summarizeSequence({ state, entries }: Pick<Sequence, 'state' | 'entries'>): string {
  const { done } = countSteps(entries)
  const far = `${done} of ${entries.length} done`
  if (state === 'stopped') return `Stopped: ${far}. Nothing more is sent.`
  return state === 'done' ? `Finished: ${far}.` : `${far}.`
}
