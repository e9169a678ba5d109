import type { Simulation } from '../../protocol/explanation.ts'
import { getAllowanceKey, type Promised } from '../../protocol/promised.ts'

/** @returns what a simulation says will come of a transaction, to hold the receipt against */
export function toPromised(simulation: Simulation | undefined): Promised {
  if (simulation?.status !== 'succeeded') return { promised: [] }
  const { balanceChanges, allowanceChanges, complete } = simulation
  return {
    promised: balanceChanges,
    ...(complete && { promisedInFull: true }),
    ...((complete || allowanceChanges.length > 0) && {
      promisedAllowances: allowanceChanges.map(({ asset, spender, throughPermit2, amount }) => ({
        key: getAllowanceKey({ asset, spender: spender.address, throughPermit2 }),
        amount,
      })),
    }),
  }
}
