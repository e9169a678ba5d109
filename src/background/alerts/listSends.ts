import type { Send } from '../../inspect/anomalies/history.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Holdings } from '../../protocol/view.ts'

/** What left the accounts by transactions signed here, oldest first. What goes to an account of one's own has no recipient. */
export function listSends(
  activity: readonly Activity[],
  { holdings, own }: { holdings: readonly Holdings[]; own: ReadonlySet<string> },
): Send[] {
  return activity
    .filter(({ direction, state }) => direction === 'out' && state !== 'dropped' && state !== 'replaced')
    .toReversed()
    .flatMap((row) => {
      const recipient =
        row.intent?.type === 'transfer' ? row.intent.recipient.address.toLowerCase() : undefined
      const held = holdings.find(
        ({ accountId, chainId }) => accountId === row.accountId && chainId === row.chainId,
      )
      return row.promised
        .filter(({ amount }) => BigInt(amount) < 0n)
        .map(({ asset, amount }) => ({
          atMs: row.createdAtMs,
          hash: row.hash,
          accountId: row.accountId,
          assetId: asset.id,
          amount: -BigInt(amount),
          heldBefore: heldBefore(row, held, asset.id, -BigInt(amount)),
          ...(recipient && !own.has(recipient) && { recipient }),
        }))
    })
}

/** Holdings that were read after the transaction lack what it took. */
function heldBefore(
  { createdAtMs }: Activity,
  held: Holdings | undefined,
  assetId: string,
  amount: bigint,
): bigint | undefined {
  if (!held) return undefined
  const present = BigInt(held.assets.find(({ asset }) => asset.id === assetId)?.amount ?? '0')
  return held.fetchedAtMs > createdAtMs ? present + amount : present
}
