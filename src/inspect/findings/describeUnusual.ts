import type { Address } from '../../protocol/primitives.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { UnusualLeave } from '../rules/stepFacts.ts'
import type { SimulationOutcome } from '../simulate/outcome.ts'
import type { Leave, Stakes } from './fetchStakes.ts'
import { sumBrought } from './sumBrought.ts'

/** What goes before allowances: calls of an account, and what trying them out gave. */
export type Earlier = { readonly account: Address; readonly outcomes: readonly SimulationOutcome[] }

/**
 * @param earlier undefined where nothing goes before
 * @returns the allowances for many times what their owner has by then, with names; none of those of which that is not known
 */
export function describeUnusual(
  leaves: readonly Leave[],
  stakes: Stakes,
  {
    assets,
    parties,
    earlier,
  }: { readonly assets: AssetBook; readonly parties: PartyBook; readonly earlier?: Earlier | undefined },
): readonly UnusualLeave[] {
  return leaves.flatMap((leave) => {
    const { asset, spender, amount, owner } = leave
    const before = earlier?.account === owner ? earlier : undefined
    const brought = before ? sumBrought(asset, before.outcomes) : 0n
    const held = brought === undefined ? undefined : stakes.findHeld(leave, brought)
    if (held === undefined) return []
    const named = { asset: assets.describe(asset), spender: parties.describe(spender) }
    return [{ ...named, amount, held, isLater: before !== undefined }]
  })
}
