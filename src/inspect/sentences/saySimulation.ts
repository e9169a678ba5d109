import type { BalanceChange, Intent, Simulation } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import { formatParty } from '../parties/formatParty.ts'
import { sayHealth } from './sayHealth.ts'

/** Assets named in a sentence; a list beside it shows the rest. */
const MAX_NAMED = 4

/** Says in plain words what trying a transaction out showed. */
export function saySimulation(simulation: Simulation, intent: Intent): string[] {
  switch (simulation.status) {
    case 'reverted':
      return [`On the chain as it is now, it would fail: ${simulation.reason}.`]
    case 'unavailable':
      return ['What it would change could not be checked.']
    case 'succeeded':
      return simulation.method === 'eth_call'
        ? ['It would go through, but what it would change could not be checked.']
        : [
            ...sayChanges(simulation.balanceChanges, intent),
            ...sayHealth(simulation.healthFactor),
            ...sayAllowances(simulation, intent),
          ]
  }
}

/** What a transfer or an approval says of itself needs no saying twice. */
function sayChanges(changes: readonly BalanceChange[], intent: Intent): string[] {
  if (intent.type === 'transfer' || intent.type === 'approve' || intent.type === 'revoke') return []
  const owed = changes.filter((change) => change.owed)
  const had = changes.filter((change) => !change.owed)
  return [...sayMoved(had), ...owed.map(sayOwed)]
}

function sayOwed({ asset, amount }: BalanceChange): string {
  const value = fromAmount(amount)
  return value < 0n
    ? `You would owe ${formatAmount(-value, asset, 'received')} less.`
    : `You would owe ${formatAmount(value, asset, 'given')} more.`
}

function sayMoved(changes: readonly BalanceChange[]): string[] {
  const lost = nameAll(changes.filter(({ amount }) => fromAmount(amount) < 0n))
  const gained = nameAll(changes.filter(({ amount }) => fromAmount(amount) > 0n))
  const start = 'On the chain as it is now, you would'
  if (lost && gained) return [`${start} pay ${lost} and receive ${gained}.`]
  if (lost) return [`${start} pay ${lost} and receive nothing.`]
  return gained
    ? [`${start} receive ${gained} and pay nothing.`]
    : [`${start} neither pay nor receive anything.`]
}

function nameAll(changes: readonly BalanceChange[]): string {
  const named = changes.slice(0, MAX_NAMED).map(({ asset, amount }) => {
    const value = fromAmount(amount)
    return value < 0n ? formatAmount(-value, asset, 'given') : formatAmount(value, asset, 'received')
  })
  const more = changes.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

type Succeeded = Extract<Simulation, { status: 'succeeded' }>

function sayAllowances({ allowanceChanges }: Succeeded, intent: Intent): string[] {
  const unsaid = allowanceChanges.filter((allowance) => !isSaid(allowance, intent))
  return unsaid.slice(0, MAX_NAMED).map(({ asset, spender, amount, unlimited }) => {
    const what = unlimited
      ? `all your ${formatAsset(asset)}`
      : `up to ${formatAmount(fromAmount(amount), asset, 'given')}`
    return `Afterwards ${formatParty(spender)} may move ${what}.`
  })
}

/** An approval has just said the same of itself. */
function isSaid({ asset, spender, amount }: Succeeded['allowanceChanges'][number], intent: Intent): boolean {
  return (
    intent.type === 'approve' &&
    intent.amount === amount &&
    intent.spender.address === spender.address &&
    intent.asset.address === asset.address
  )
}
