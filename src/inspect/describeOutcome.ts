import { toDeadlineMs } from '../defi/swap.ts'
import type { Simulation } from '../protocol/explanation.ts'
import { type Address, toAmount } from '../protocol/primitives.ts'
import { getAssetKey } from './assets/assetRef.ts'
import type { AssetBook } from './assets/fetchAssetBook.ts'
import type { Stakes } from './findings/fetchStakes.ts'
import type { PartyBook } from './parties/fetchPartyBook.ts'
import type { Health, SimulationOutcome } from './simulate/outcome.ts'

type Names = Pick<Stakes, 'isUnlimited'> & {
  /** Whose transaction it is, in lower case. */
  readonly sender: Address
  readonly assets: AssetBook
  readonly parties: PartyBook
  readonly debts: ReadonlySet<string>
}

/** Gives what a simulation found its names. `debts` are the tokens, by their keys, that count what is owed. */
export function describeOutcome(
  outcome: SimulationOutcome,
  { sender, assets, parties, debts, isUnlimited }: Names,
): Simulation {
  if (outcome.status === 'unavailable') return { status: 'unavailable', reason: cut(outcome.reason) }
  const { method } = outcome
  const blockNumber = toAmount(outcome.blockNumber)
  if (outcome.status === 'reverted') {
    return { status: 'reverted', method, blockNumber, reason: cut(outcome.reason) }
  }
  return {
    status: 'succeeded',
    method,
    blockNumber,
    ...(outcome.gasUsed !== undefined && { gasUsed: toAmount(outcome.gasUsed) }),
    balanceChanges: outcome.changes.map(({ asset, amount }) => ({
      asset: assets.describe(asset),
      amount: toAmount(amount),
      ...(debts.has(getAssetKey(asset)) && { owed: true }),
    })),
    allowanceChanges: outcome.allowances.map(({ asset, spender, amount, isThroughPermit2, endsAt }) => ({
      asset: assets.describe(asset),
      spender: parties.describe(spender),
      amount: toAmount(amount),
      unlimited: isUnlimited({ asset, amount }),
      ...(isThroughPermit2 && { throughPermit2: true }),
      ...toEnd(endsAt),
    })),
    complete: outcome.complete,
    ...describeHealth(outcome.health, { sender, parties }),
  }
}

/** @returns when an allowance ends, given in seconds since 1970; nothing for one that never does */
export function toEnd(endsAt: bigint | undefined): { readonly endsAtMs?: number } {
  const endsAtMs = endsAt === undefined ? undefined : toDeadlineMs(endsAt)
  return endsAtMs === undefined ? {} : { endsAtMs }
}

/** Who owes nothing afterwards risks nothing. */
function describeHealth(health: Health | undefined, { sender, parties }: Pick<Names, 'sender' | 'parties'>) {
  if (!health || health.after === 'none') return {}
  const before = health.before !== 'none' && { before: toAmount(health.before) }
  const account = health.account !== sender && { account: parties.describe(health.account) }
  return { healthFactor: { ...before, after: toAmount(health.after), ...account } }
}

function cut(text: string): string {
  return text.slice(0, 300)
}
