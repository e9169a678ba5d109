import type { Sequence } from '../../../protocol/sequence.ts'
import type { Spending } from '../../state/spendingStore.ts'
import type { Stores } from '../../state/stores.ts'

/**
 * Takes back what those calls of a batch carried out in order were counted for of which nothing came: they failed, were
 * dropped or cancelled, or were left out because one before them was not done. Doing it twice is as doing it once.
 *
 * Comes after the sequences are written: a worker that dies in between has counted too much, and the next one does it again.
 */
export async function giveBackCalls({
  sequences,
  spending,
}: Pick<Stores, 'sequences' | 'spending'>): Promise<void> {
  const batches = new Map(sequences.get().map((sequence) => [sequence.id, sequence]))
  const isUndone = ({ approvalId, callIndex }: Spending) =>
    callIndex !== undefined && isLeftUndone(batches.get(approvalId), callIndex)
  if (!spending.get().some(isUndone)) return
  await spending.update((all) => all.filter((one) => !isUndone(one)))
}

/** The calls of a batch are the steps of its sequence, in the same order. */
function isLeftUndone(batch: Sequence | undefined, callIndex: number): boolean {
  const state = batch?.entries[callIndex]?.state
  return state === 'failed' || state === 'skipped'
}
