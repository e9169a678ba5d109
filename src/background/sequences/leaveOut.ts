import type { Sequence, SequenceEntry } from '../../protocol/sequence.ts'

/**
 * Leaves out what is still to be sent.
 *
 * @param problem why, in a sentence
 * @param isMeant which entries, where it is not all of them
 */
export function leaveOut(
  sequence: Sequence,
  problem: string,
  isMeant: (entry: SequenceEntry) => boolean = () => true,
): Sequence {
  const entries = sequence.entries.map((entry) =>
    entry.state === 'waiting' && isMeant(entry) ? { ...entry, state: 'skipped' as const, problem } : entry,
  )
  return { ...sequence, entries }
}
