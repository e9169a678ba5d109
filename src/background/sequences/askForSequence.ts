import { WalletError } from '../../protocol/errors.ts'
import type { SequenceRequest } from '../../protocol/sequence.ts'
import type { Services } from '../services.ts'

/**
 * Puts several transactions before the person as one approval. An older one of the wallet's own that was left undecided
 * gives way.
 *
 * @returns the approval's id
 * @throws WalletError `nothingToDo` if there is no step
 */
export async function askForSequence(
  { journal, approvals }: Pick<Services, 'journal' | 'approvals'>,
  request: SequenceRequest,
): Promise<string> {
  const [first] = request.steps
  if (!first) {
    throw new WalletError('invalidInput', 'There is nothing to do here.', { reason: 'nothingToDo' })
  }
  const left = journal.pending().filter(({ approval }) => approval.requester.type === 'wallet')
  for (const { approval } of left) await approvals.reject(approval.id)
  return approvals.ask({ kind: 'sequence', chainId: first.chainId, request }, { type: 'wallet' })
}
