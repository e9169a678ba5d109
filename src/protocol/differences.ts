import type { Asset, Intent } from './explanation.ts'
import type { Activity } from './transaction.ts'

/** One part in so many is what interest may come to meanwhile. */
const GROWTH_SHARE = 1_000n

/** An asset of which something else came or went than the approval promised; smallest unit, negative leaves. */
export type Difference = {
  readonly asset: Asset
  readonly promised: bigint
  readonly received: bigint
  /** Set where the approval said that it might come to this: at least the least arrived, or at most the most left. */
  readonly isWithinSaid?: true
}

/**
 * Lists where the receipt differs from what the approval promised. Empty while there is no receipt, and where it is not
 * known what was promised, as with what came in. That nothing would change is a promise like any other.
 */
export function listDifferences(activity: Activity): readonly Difference[] {
  const { state, promised, promisedInFull, received, intent } = activity
  if (state !== 'confirmed' || !received || (promised.length === 0 && !promisedInFull)) return []
  const before = new Map(promised.map((change) => [change.asset.id, change]))
  const after = new Map(received.map((change) => [change.asset.id, change]))
  const all = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const one = before.get(id)
    const other = after.get(id)
    const asset = (one ?? other)?.asset
    const difference = { promised: BigInt(one?.amount ?? 0), received: BigInt(other?.amount ?? 0) }
    return asset && difference.promised !== difference.received ? [{ asset, ...difference }] : []
  })
  return all
    .filter((difference) => !isInterest(difference, intent))
    .map((difference) =>
      isWithinSaid(difference, intent) ? { ...difference, isWithinSaid: true } : difference,
    )
}

/** @returns whether more left, or less came, of at least one asset than the approval said it might */
export function isWorse(differences: readonly Difference[]): boolean {
  return differences.some(({ promised, received, isWithinSaid }) => received < promised && !isWithinSaid)
}

/** @returns whether others may take something since then although it was not said, or more than was said */
export function leavesMore({ state, excessAllowances, unsaidDelegate }: Activity): boolean {
  return state === 'confirmed' && (excessAllowances !== undefined || unsaidDelegate !== undefined)
}

/** Prices move until a swap is in a block: what it says is the least that arrives, or the most that leaves. */
function isWithinSaid({ asset, received }: Difference, intent: Intent | undefined): boolean {
  if (intent?.type !== 'swap') return false
  const { pay, payIsMaximum, receive, receiveIsMinimum } = intent
  if (asset.id === receive.asset.id) return receiveIsMinimum && received >= BigInt(receive.amount)
  return asset.id === pay.asset.id && payIsMaximum && -received <= BigInt(pay.amount)
}

/**
 * What a market that lends counts with grows by the second, and its receipt tells of what had grown before as well; all
 * that there is has grown a little until it is in a block. What is lent or borrowed itself is exact.
 */
function isInterest({ asset, promised, received }: Difference, intent: Intent | undefined): boolean {
  if (intent?.type !== 'lend' || !intent.market.name || !('account' in intent.act)) return false
  const { act } = intent
  if (asset.id !== act.asset.id) return asset.type === 'erc20' && promised !== 0n
  const grown = received - promised
  return act.all && magnitude(grown) * GROWTH_SHARE <= magnitude(promised)
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}
