import type { Approval, ApprovalKind, ApprovalOf } from '../../protocol/approval.ts'
import type { AllowanceChange, AssetAmount, TransactionExplanation } from '../../protocol/explanation.ts'
import type { AccountId } from '../../protocol/ids.ts'
import { type Address, fromAmount } from '../../protocol/primitives.ts'
import type { SequenceStep } from '../../protocol/sequence.ts'

/** What would leave, or could be taken. No amount stands for no end. */
export type Moved = { readonly assetId: string; readonly amount: bigint | undefined }

/** To whom something is sent, and by which of the person's accounts. */
export type Sending = { readonly accountId: AccountId; readonly recipient: Address }

/** What an approval does with what the person has. */
type Moves = { readonly moved: readonly Moved[]; readonly sendings: readonly Sending[] }

const nothing: Moves = { moved: [], sendings: [] }

/** One entry a kind, so that none that moves something is forgotten. */
const moveReaders = {
  transaction: ({ accountId, review }) => (review ? ofTransaction(accountId, review.explanation) : nothing),
  typedData: ({ review }) => ({ moved: (review?.permits ?? []).map(ofAllowance), sendings: [] }),
  sequence: ({ request: { steps } }) => ({
    moved: steps.flatMap(ofStep),
    sendings: steps.flatMap((step) => (step.type === 'move' ? step : [])),
  }),
  connect: () => nothing,
  message: () => nothing,
  encryptionKey: () => nothing,
  decrypt: () => nothing,
  addChain: () => nothing,
  switchChain: () => nothing,
  watchAsset: () => nothing,
} as const satisfies { readonly [K in ApprovalKind]: (approval: ApprovalOf<K>) => Moves }

/** @returns what would leave or could be taken once this is approved, and to whom it is sent */
export function listMoved(approval: Approval): Moves {
  const read = moveReaders[approval.kind] as (approval: Approval) => Moves
  return read(approval)
}

/** By what its bytes say and by what trying it out showed: the larger counts. */
function ofTransaction(
  accountId: AccountId | undefined,
  { intent, simulation }: TransactionExplanation,
): Moves {
  const tried = simulation.status === 'succeeded' ? simulation : undefined
  const leaving = (tried?.balanceChanges ?? []).filter(({ amount }) => fromAmount(amount) < 0n)
  const moved = [
    ...leaving.map(ofAmount),
    ...(tried?.allowanceChanges ?? []).map(ofAllowance),
    ...(intent.type === 'transfer' ? [ofAmount(intent)] : []),
    ...(intent.type === 'swap' ? [ofAmount(intent.pay)] : []),
    ...(intent.type === 'approve' ? [ofAllowance(intent)] : []),
  ].filter(({ amount }) => amount === undefined || amount > 0n)
  const recipient = intent.type === 'transfer' ? intent.recipient.address : undefined
  return { moved, sendings: accountId && recipient ? [{ accountId, recipient }] : [] }
}

/** A move takes all there is when its turn comes, however much that is by then. A revocation sends nothing. */
function ofStep(step: SequenceStep): Moved[] {
  return step.type === 'move' ? [{ assetId: step.asset.id, amount: undefined }] : []
}

function ofAmount({ asset, amount }: AssetAmount): Moved {
  const value = fromAmount(amount)
  return { assetId: asset.id, amount: value < 0n ? -value : value }
}

function ofAllowance({
  asset,
  amount,
  unlimited,
}: Pick<AllowanceChange, 'asset' | 'amount' | 'unlimited'>): Moved {
  return { assetId: asset.id, amount: unlimited ? undefined : fromAmount(amount) }
}
