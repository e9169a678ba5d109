import { findLookalike } from '../../inspect/parties/findLookalike.ts'
import type { Asset } from '../../protocol/explanation.ts'
import type { Unwanted } from '../../protocol/transaction.ts'
import { listKnownAddresses } from '../approvals/listKnownAddresses.ts'
import type { Services } from '../services.ts'

/** What came in; `amount` in the asset's smallest unit. */
type Arrived = { readonly asset: Asset; readonly amount: bigint; readonly sender: string }

/**
 * Tells what came in only to be seen: a transfer of nothing, or less than one whole coin from an address that imitates
 * the person's own or one that they sent to. Whoever copies an address from such a row sends to a thief.
 *
 * @returns undefined for what is as good as any other transfer
 */
export function findUnwanted(
  { stores, accounts }: Pick<Services, 'stores' | 'accounts'>,
  { asset, amount, sender }: Arrived,
): Unwanted | undefined {
  if (amount === 0n) return 'empty'
  if (amount >= 10n ** BigInt(asset.decimals ?? 0)) return undefined
  const known = [...accounts.addresses(), ...listKnownAddresses(stores)].map((address) =>
    address.toLowerCase(),
  )
  if (known.includes(sender.toLowerCase())) return undefined
  return findLookalike(sender, known) ? 'imitation' : undefined
}
