import type { Simulation } from '../../../protocol/explanation.ts'

/** @returns on which block it was tried out, and how */
export function sayTrial(simulation: Simulation): string {
  if (simulation.status === 'unavailable') return 'Not tried out'
  return `Block ${simulation.blockNumber}, by ${simulation.method}`
}

/** @returns what trying it out moves, held against what was said of it; in smallest units */
export function compareTrial(simulation: Simulation, moved: bigint, said: bigint): string {
  return `${sayTrial(simulation)}: ${moved} smallest units. Said: ${said}.`
}
