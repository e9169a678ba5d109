import type { Send } from '../../inspect/anomalies/history.ts'
import type { AssetId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Holdings } from '../../protocol/view.ts'

/** What came to nothing makes nothing usual. */
const undone: readonly Activity['state'][] = ['dropped', 'replaced', 'failed']

/** What left the accounts by transactions signed here, oldest first. What goes to an account of one's own has no recipient. */
export function listSends(
  activity: readonly Activity[],
  { holdings, own }: { holdings: readonly Holdings[]; own: ReadonlySet<string> },
): Send[] {
  return activity
    .filter(({ direction, state }) => direction === 'out' && !undone.includes(state))
    .toReversed()
    .flatMap((row) => {
      const recipient =
        row.intent?.type === 'transfer' ? row.intent.recipient.address.toLowerCase() : undefined
      const held = holdings.find(
        ({ accountId, chainId }) => accountId === row.accountId && chainId === row.chainId,
      )
      return listLeaving(row).map(({ assetId, amount }) => ({
        atMs: row.createdAtMs,
        hash: row.hash,
        accountId: row.accountId,
        assetId,
        amount,
        heldBefore: heldBefore(row, held, assetId, amount),
        ...(recipient && !own.has(recipient) && { recipient }),
      }))
    })
}

/** Where it could not be tried out, a transfer still says what it sends. A debt that falls sends nothing. */
function listLeaving({ promised, intent }: Activity): { assetId: AssetId; amount: bigint }[] {
  const leaving = promised.flatMap(({ asset, amount, owed }) =>
    BigInt(amount) < 0n && !owed ? { assetId: asset.id, amount: -BigInt(amount) } : [],
  )
  if (leaving.length > 0 || intent?.type !== 'transfer' || BigInt(intent.amount) === 0n) return leaving
  return [{ assetId: intent.asset.id, amount: BigInt(intent.amount) }]
}

/** Holdings that were read after the transaction was in a block lack what it took; until then they still have it. */
function heldBefore(
  { createdAtMs, settledAtMs }: Activity,
  held: Holdings | undefined,
  assetId: string,
  amount: bigint,
): bigint | undefined {
  if (!held) return undefined
  const present = BigInt(held.assets.find(({ asset }) => asset.id === assetId)?.amount ?? '0')
  const isTaken = held.fetchedAtMs > (settledAtMs ?? Number.POSITIVE_INFINITY) || present < amount
  return held.fetchedAtMs > createdAtMs && isTaken ? present + amount : present
}
