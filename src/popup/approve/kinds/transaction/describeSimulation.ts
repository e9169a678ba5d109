import type { Simulation } from '../../../../protocol/explanation.ts'
import { formatAmount } from '../../../ui/format/formatAmount.ts'

/** Says how the transaction was simulated and on which block, as lines for reading. */
export function describeSimulation(
  simulation: Simulation,
): readonly { readonly name: string; readonly value: string }[] {
  if (simulation.status === 'unavailable') return [{ name: 'Simulation', value: 'Not possible' }]
  const block = { name: 'On block', value: formatAmount(BigInt(simulation.blockNumber), { decimals: 0 }) }
  const way = simulation.method === 'local' ? 'this wallet itself' : simulation.method
  return [{ name: 'Simulated by', value: way }, block]
}
