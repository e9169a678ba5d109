import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Receipt } from '../../chains/transactions/fetchReceipt.ts'
import { fetchDelegate } from '../../defi/allowances/fetchDelegate.ts'
import { fetchExcessAllowances } from '../../inspect/aftermath/fetchExcessAllowances.ts'
import { fetchReceiptChanges } from '../../inspect/aftermath/fetchReceiptChanges.ts'
import { fetchPartyBook } from '../../inspect/parties/fetchPartyBook.ts'
import { shareAnswers } from '../../inspect/shareAnswers.ts'
import { toQuantity } from '../../inspect/simulate/callObject.ts'
import type { Token } from '../../protocol/chain.ts'
import type { Party } from '../../protocol/explanation.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'

/** What a transaction left in the account, and beyond what was promised. */
type Aftermath = Pick<Activity, 'received' | 'excessAllowances' | 'unsaidDelegate'>

/**
 * Finds out what a transaction in a block changed, and what others may take since then although it was not said.
 *
 * @returns what could be found out
 */
export async function fetchAftermath(
  node: Rpc,
  { activity, value }: Pick<OutboxEntry, 'activity' | 'value'>,
  {
    receipt,
    tokens,
    earlier,
  }: {
    readonly receipt: Receipt
    readonly tokens: readonly Token[]
    /** Allowances of the account from before, as `getAllowanceKey` gives them. */
    readonly earlier: readonly string[]
  },
): Promise<Aftermath> {
  const isDone = receipt.status === 'success'
  const rpc = shareAnswers(node)
  const about = { rpc, account: accountAddress(activity.accountId), receipt, tokens }
  const [received, unsaidDelegate] = await Promise.all([
    orUnknown(fetchReceiptChanges({ ...about, value: isDone ? fromAmount(value) : 0n })),
    orUnknown(fetchUnsaidDelegate(rpc, activity, receipt)),
  ])
  const excess = await orUnknown(
    fetchExcessAllowances({ ...about, earlier, promise: activity, received: received ?? activity.promised }),
  )
  return {
    ...(received && { received }),
    ...(excess && excess.length > 0 && { excessAllowances: [...excess] }),
    ...(unsaidDelegate && { unsaidDelegate }),
  }
}

/** @returns whom the account follows in the place of the one that was said */
async function fetchUnsaidDelegate(
  rpc: Rpc,
  { accountId, promisedDelegate }: Activity,
  { blockNumber }: Receipt,
): Promise<Party | undefined> {
  if (promisedDelegate === undefined) return undefined
  const account = accountAddress(accountId)
  const delegate = await fetchDelegate(rpc, account, toQuantity(blockNumber))
  if (delegate === undefined || delegate === promisedDelegate.toLowerCase()) return undefined
  return (await fetchPartyBook({ rpc, ownAddresses: [account] }, [delegate])).describe(delegate)
}

/** What it changed in detail is a comfort; that it is in a block is what settles it. */
async function orUnknown<Answer>(question: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question
  } catch {
    return undefined
  }
}
