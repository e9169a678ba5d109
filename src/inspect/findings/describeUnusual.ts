import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { UnusualLeave } from '../rules/stepFacts.ts'
import type { Leave, Stakes } from './fetchStakes.ts'

/** @returns the allowances for many times what their owner has, with names */
export function describeUnusual(
  leaves: readonly Leave[],
  stakes: Stakes,
  { assets, parties }: { readonly assets: AssetBook; readonly parties: PartyBook },
): readonly UnusualLeave[] {
  return leaves.flatMap((leave) => {
    const held = stakes.findHeld(leave)
    if (held === undefined) return []
    const { asset, spender, amount } = leave
    return [{ asset: assets.describe(asset), spender: parties.describe(spender), amount, held }]
  })
}
