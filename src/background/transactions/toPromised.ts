import type { Intent, Simulation } from '../../protocol/explanation.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import { getAllowanceKey, type Promised, type PromisedAllowance } from '../../protocol/promised.ts'

/** A call, and what it says it does. */
type SaidCall = { readonly to?: Address | undefined; readonly intent: Intent }

/**
 * @param calls what is carried out: a token may write an allowance down without an event, and trying it out then shows none
 * @returns what a simulation says will come of a transaction, to hold the receipt against
 */
export function toPromised(simulation: Simulation | undefined, calls: readonly SaidCall[]): Promised {
  if (simulation?.status !== 'succeeded') return { promised: [] }
  const { balanceChanges, allowanceChanges, complete } = simulation
  const shown = allowanceChanges.map(({ asset, spender, throughPermit2, amount, endsAtMs }) => ({
    key: getAllowanceKey({ asset, spender: spender.address, throughPermit2 }),
    amount,
    ...(endsAtMs !== undefined && { endsAtMs }),
  }))
  const said = new Map([...calls.flatMap(toSaid), ...shown].map((allowance) => [allowance.key, allowance]))
  return {
    promised: balanceChanges,
    ...(complete && { promisedInFull: true }),
    ...((complete || allowanceChanges.length > 0) && { promisedAllowances: [...said.values()] }),
  }
}

/** What a token is asked itself. What it is asked through others, as through Permit2, has events. */
function toSaid({ to, intent }: SaidCall): PromisedAllowance[] {
  if (intent.type !== 'approve' && intent.type !== 'revoke') return []
  const { asset, spender } = intent
  // An item is taken back by giving it to nobody.
  if (!to || asset.address?.toLowerCase() !== to.toLowerCase() || BigInt(spender.address) === 0n) return []
  const amount = intent.type === 'approve' ? intent.amount : toAmount(0n)
  return [{ key: getAllowanceKey({ asset, spender: spender.address }), amount }]
}
