import { encodeBatch } from '../../defi/batch/encodeBatch.ts'
import { fetchAtomicity } from '../../defi/batch/fetchAtomicity.ts'
import type { ApprovalOf } from '../../protocol/approval.ts'
import type { CallsReview } from '../../protocol/batch.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Intent } from '../../protocol/explanation.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { withSnapshotHash } from '../approvals/createApproval.ts'
import { getSigner } from '../approvals/getSigner.ts'
import { describeApproval } from '../audit/records/approvalRecords.ts'
import { recordBatched } from '../audit/records/recordBatched.ts'
import type { Services } from '../services.ts'
import { toPromised } from '../transactions/toPromised.ts'

/** A batch that was approved, as it was shown, and the fee that was chosen. */
export type GoingBatch = {
  readonly approval: ApprovalOf<'calls'>
  readonly review: CallsReview
  readonly fee: Fee
  /** Called right before the key is used, see `ApprovalKindHandler`. */
  readonly commit: () => void
}

/**
 * Sends a batch in one transaction, under the id of its approval: it is signed, kept and sent as any other, and never
 * twice.
 *
 * @returns its hash
 * @throws WalletError `snapshotChanged` if the account follows another contract by now than when it was shown; what
 *   `transactions.send` throws
 */
export async function sendTogether(
  services: Services,
  { approval, review, fee, commit }: GoingBatch,
): Promise<`0x${string}`> {
  const { id, request } = approval
  const accountId = getSigner(approval)
  const from = accountAddress(accountId)
  const { gasLimit = toAmount(0n), upgrade } = review.together ?? {}
  if (request.calls.length > 1) await assertSameDelegate(services, approval, review)
  const intent = findMainIntent(review)
  const shown = toShown(approval, review, {
    transaction: encodeBatch(from, request.calls, upgrade?.delegate),
    gasLimit,
  })
  const calls = request.calls.flatMap((call, index) => {
    const explanation = review.explanations[index]
    return explanation ? [{ ...call, intent: explanation.intent }] : []
  })
  const batch = { id, intent, promise: toPromised(review.simulation, calls) }
  const hash = await services.transactions.send({ approval: shown, accountId, fee, batch, commit })
  const { delegate } = shown.request.transaction
  await recordBatched(services, { ...describeApproval(approval), accountId, result: hash, delegate })
  return hash
}

/** An account that was delegated meanwhile is not delegated anew without a word. */
async function assertSameDelegate(
  { chains }: Services,
  approval: ApprovalOf<'calls'>,
  { together }: CallsReview,
): Promise<void> {
  const rpc = chains.getRpc(approval.chainId)
  const { status } = await fetchAtomicity(rpc, accountAddress(getSigner(approval)))
  if (status === (together?.upgrade ? 'ready' : 'supported')) return
  throw new WalletError(
    'invalidInput',
    'The contract that this account follows changed meanwhile, so this was updated. Look at it again.',
    { reason: 'snapshotChanged' },
  )
}

/** The batch in the form of an approved transaction. */
function toShown(
  { id, requester, accountId, chainId, createdAtMs }: ApprovalOf<'calls'>,
  { explanations, simulation, fees, nonce, balance }: CallsReview,
  { transaction, gasLimit }: { transaction: TransactionRequest; gasLimit: CallsReview['balance'] },
): ApprovalOf<'transaction'> {
  const [first] = explanations
  if (!first) throw new TypeError('A batch has at least one call')
  const title = explanations
    .map((explanation) => explanation.title)
    .join('; ')
    .slice(0, 300)
  const shown = withSnapshotHash({
    id,
    kind: 'transaction',
    requester,
    accountId,
    chainId,
    createdAtMs,
    reviewState: 'ready',
    request: { transaction },
    review: {
      explanation: { intent: first.intent, title, sentences: [], simulation, warnings: [] },
      fees,
      gasLimit,
      nonce,
      balance,
    },
  })
  if (shown.kind !== 'transaction') throw new TypeError('A batch in one transaction is a transaction')
  return shown
}

/** What a batch is about, where one call is and the others only give it leave; otherwise its title says it all. */
function findMainIntent({ explanations }: Pick<CallsReview, 'explanations'>): Intent | undefined {
  const intents = explanations.map(({ intent }) => intent)
  if (intents.length === 1) return intents[0]
  const main = intents.filter(({ type }) => type !== 'approve' && type !== 'revoke')
  return main.length === 1 ? main[0] : undefined
}
