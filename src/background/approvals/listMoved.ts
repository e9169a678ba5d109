import type { Approval, ApprovalKind, ApprovalOf } from '../../protocol/approval.ts'
import type { BatchCall, CallsReview } from '../../protocol/batch.ts'
import type {
  AllowanceChange,
  AssetAmount,
  Intent,
  LendingAct,
  Simulation,
  TradeAct,
  TransactionExplanation,
} from '../../protocol/explanation.ts'
import { type AccountId, type ChainId, nativeAssetId } from '../../protocol/ids.ts'
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
  transaction: ({ accountId, chainId, request: { transaction }, review }) =>
    review ? ofTransaction(accountId, review.explanation, ofValue(chainId, transaction)) : nothing,
  typedData: ({ review }) => ({ moved: (review?.permits ?? []).map(ofAllowance), sendings: [] }),
  sequence: ({ request: { steps } }) => ({
    moved: steps.flatMap(ofStep),
    sendings: steps.flatMap((step) => (step.type === 'move' ? step : [])),
  }),
  calls: ({ accountId, chainId, request: { calls }, review }) =>
    review
      ? ofCalls(
          accountId,
          review,
          calls.map((call) => ofValue(chainId, call)),
        )
      : nothing,
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

/** Each call by itself and all of them together: an amount in parts is the whole of it. */
function ofCalls(
  accountId: AccountId | undefined,
  { explanations, simulation }: CallsReview,
  values: readonly Moved[],
): Moves {
  const each = explanations.map((explanation, index) => ofTransaction(accountId, explanation, values[index]))
  const said = explanations.flatMap(({ intent }) => ofIntent(intent))
  return {
    moved: [
      ...each.flatMap(({ moved }) => moved),
      ...sumByAsset(said),
      ...sumByAsset(values).filter(isSomething),
      ...ofSimulation(simulation),
    ],
    sendings: each.flatMap(({ sendings }) => sendings),
  }
}

function sumByAsset(moved: readonly Moved[]): Moved[] {
  const sums = new Map<string, bigint | undefined>()
  for (const { assetId, amount } of moved) {
    const before = sums.has(assetId) ? sums.get(assetId) : 0n
    sums.set(assetId, before === undefined || amount === undefined ? undefined : before + amount)
  }
  return [...sums].map(([assetId, amount]) => ({ assetId, amount }))
}

/** By what its bytes say and by what trying it out showed: the larger counts. */
function ofTransaction(
  accountId: AccountId | undefined,
  { intent, simulation }: TransactionExplanation,
  sent: Moved | undefined,
): Moves {
  const moved = [
    ...ofSimulation(simulation),
    ...ofIntent(intent),
    ...(sent ? [sent].filter(isSomething) : []),
  ]
  const recipient = intent.type === 'transfer' ? intent.recipient.address : undefined
  return { moved, sendings: accountId && recipient ? [{ accountId, recipient }] : [] }
}

/** What is sent along, which whoever gets it may keep though it came back when it was tried out. */
function ofValue(chainId: ChainId, { value }: Pick<BatchCall, 'value'>): Moved {
  return { assetId: nativeAssetId(chainId), amount: fromAmount(value) }
}

function ofSimulation(simulation: Simulation): Moved[] {
  if (simulation.status !== 'succeeded') return []
  const leaving = simulation.balanceChanges.filter(({ amount, owed }) => fromAmount(amount) < 0n && !owed)
  return [...leaving.map(ofAmount), ...simulation.allowanceChanges.map(ofAllowance)].filter(isSomething)
}

function ofIntent(intent: Intent): Moved[] {
  return [
    ...(intent.type === 'transfer' ? [ofAmount(intent)] : []),
    ...(intent.type === 'swap' ? [ofAmount(intent.pay)] : []),
    ...(intent.type === 'lend' ? ofLending(intent.act) : []),
    ...(intent.type === 'trade' ? ofTrade(intent.act) : []),
    ...(intent.type === 'approve' ? [ofAllowance(intent)] : []),
  ].filter(isSomething)
}

/**
 * All that is owed is an amount that nobody knows beforehand. What was lent is the person's as what they hold is, and what
 * others may borrow is theirs to pay.
 */
function ofLending(act: LendingAct): Moved[] {
  if (act.action === 'letBorrow') return [ofAllowance(act)]
  if (act.action !== 'supply' && act.action !== 'repay') return []
  return act.all ? [{ assetId: act.asset.id, amount: undefined }] : [ofAmount(act)]
}

/** An order that is put up can be carried out at any time after. */
function ofTrade(act: TradeAct): Moved[] {
  if (act.action === 'fill') return act.gives.map(ofAmount)
  return act.action === 'offer' ? act.orders.flatMap(({ gives }) => gives.map(ofAmount)) : []
}

function isSomething({ amount }: Moved): boolean {
  return amount === undefined || amount > 0n
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
