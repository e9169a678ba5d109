import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Address } from '../../protocol/primitives.ts'
import { toQuantity } from '../simulate/callObject.ts'
import type { GrantEvent } from '../simulate/grants.ts'
import { readAllowance } from '../simulate/measure.ts'
import { createAllowanceProbe, readEnd } from '../simulate/probe.ts'
import { isAlone } from './isAlone.ts'

/**
 * Asks how much of an allowance that an event tells of stands after the block. Where the account has other transactions in
 * it, its state tells of theirs as well, and counts only where it is less than the event says. `eth_call`.
 *
 * @param owner in lower case
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchStanding(
  rpc: Rpc,
  grant: GrantEvent,
  { owner, receipt }: { owner: Address; receipt: Receipt },
): Promise<GrantEvent> {
  const { to, data } = createAllowanceProbe(grant, owner)
  try {
    const block = toQuantity(receipt.blockNumber)
    const answer = parseData(await rpc.request('eth_call', [{ to, data }, block]))
    const amount = readAllowance(grant, owner, answer)
    if (amount === undefined) return grant
    const standing = { ...grant, amount, endsAt: readEnd(grant, answer) }
    if (amount === grant.amount && standing.endsAt === grant.endsAt) return standing
    if (await isAlone(rpc, owner, receipt)) return standing
    return amount < grant.amount ? { ...grant, amount } : grant
  } catch (error) {
    // A contract that does not say, or a node that keeps no old state, leaves us with the event.
    if (error instanceof NodeRpcError) return grant
    throw error
  }
}
