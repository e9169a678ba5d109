import { ONE_HEALTH } from '../../defi/aave/healthFactor.ts'
import type { Simulation } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatParty } from '../parties/formatParty.ts'

type HealthFactor = Extract<Simulation, { status: 'succeeded' }>['healthFactor']

/** Larger ones all mean that nothing is near. */
const MAX_WRITTEN = 100n * ONE_HEALTH

/** Says how an account stands at Aave before and after, and what prices may do before what it put up is sold. */
export function sayHealth(health: HealthFactor): string[] {
  if (!health || health.before === health.after) return []
  const after = fromAmount(health.after)
  const is = formatHealth(after)
  const was = health.before === undefined ? is : formatHealth(fromAmount(health.before))
  const whose = health.account ? `The health factor of ${formatParty(health.account)}` : 'Your health factor'
  return [
    is === was ? `${whose} at Aave would be ${is}.` : `${whose} at Aave would go from ${was} to ${is}.`,
    `${sayMargin(after)}.`,
  ]
}

/** Says how much what was put up may lose before it can be sold, without a full stop; `health` with 18 decimals. */
export function sayMargin(health: bigint): string {
  if (health <= ONE_HEALTH) return 'What you put up can be sold at once to pay your debt'
  const percent = 100n - (100n * ONE_HEALTH + health - 1n) / health
  const share = percent === 0n ? 'less than 1 %' : `${percent} %`
  return `If what you put up loses ${share} of its worth, it can be sold to pay your debt`
}

/** @param health with 18 decimals @returns it with two, rounded down: it never looks better than it is */
export function formatHealth(health: bigint): string {
  if (health > MAX_WRITTEN) return 'over 100'
  const hundredths = (health * 100n) / ONE_HEALTH
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`
}
