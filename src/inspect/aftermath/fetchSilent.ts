import { askEach } from '../../chains/balances/askEach.ts'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { fetchTransaction } from '../../chains/transactions/fetchTransaction.ts'
import { lowerCase } from '../../defi/swap.ts'
import type { Address } from '../../protocol/primitives.ts'
import { toQuantity } from '../simulate/callObject.ts'
import { type GrantEvent, getGrantKey } from '../simulate/grants.ts'
import { readAllowance } from '../simulate/measure.ts'
import { createAllowanceProbe, readEnd } from '../simulate/probe.ts'
import { isAlone } from './isAlone.ts'
import { listSuspects, type Suspect } from './listSuspects.ts'
import type { ReceiptRequest } from './receiptRequest.ts'

/** Allowances of the account from before that are asked after. */
const MAX_EARLIER = 20

type Request = ReceiptRequest & {
  /** The account, in lower case. */
  readonly owner: Address
  /** What the events tell of. */
  readonly told: readonly GrantEvent[]
}

/**
 * Finds allowances that stand after a block and of which no event tells: a token may write them down without a word. What
 * was said counts as it stands, and what was not said if there is more than before the block. `eth_call`, no more than 60
 * questions at a time.
 *
 * @returns none where the account has other transactions in the block, or the node keeps no old state
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchSilent(o: Request): Promise<readonly GrantEvent[]> {
  const { receipt } = o
  const suspects = await findSuspects(o)
  const after = (await ask(o, suspects, receipt.blockNumber)).filter(({ amount }) => amount > 0n)
  if (after.length === 0 || !(await isSurelyAlone(o))) return []
  const said = new Set(o.promise.promisedAllowances?.map(({ key }) => key))
  const unsaid = after.filter((grant) => !said.has(getGrantKey(grant)))
  const before = await ask(o, unsaid, receipt.blockNumber - 1n)
  const grown = before.flatMap((earlier) =>
    unsaid.filter((grant) => getGrantKey(grant) === getGrantKey(earlier) && grant.amount > earlier.amount),
  )
  return [...after.filter((grant) => said.has(getGrantKey(grant))), ...grown]
}

async function isSurelyAlone({ rpc, owner, receipt }: Request): Promise<boolean> {
  try {
    return await isAlone(rpc, owner, receipt)
  } catch (error) {
    if (error instanceof NodeRpcError) return false
    throw error
  }
}

async function findSuspects(o: Request): Promise<readonly Suspect[]> {
  const sent = await fetchTransaction(o.rpc, o.receipt.hash)
  const told = new Set(o.told.map(getGrantKey))
  const suspects = listSuspects({
    owner: o.owner,
    keys: [
      ...(o.promise.promisedAllowances ?? []).map(({ key }) => key),
      ...(o.earlier ?? []).slice(0, MAX_EARLIER),
    ],
    call: { to: sent?.to && lowerCase(sent.to), data: sent?.input ?? '0x' },
    changes: [...o.promise.promised, ...o.received],
    tokens: o.tokens,
  })
  return suspects.filter((suspect) => !told.has(getGrantKey(suspect)))
}

/** @returns those that the chain answered, with what stands after a block */
async function ask(
  { rpc, owner }: Request,
  suspects: readonly Suspect[],
  blockNumber: bigint,
): Promise<readonly GrantEvent[]> {
  const questions = suspects.map((suspect) => {
    const { to = owner, data } = createAllowanceProbe(suspect, owner)
    return { target: to, data }
  })
  const answers = await askEach(rpc, questions, toQuantity(blockNumber))
  return suspects.flatMap((suspect, index): GrantEvent[] => {
    const answer = answers[index]
    const amount = readAllowance(suspect, owner, answer)
    return amount === undefined ? [] : [{ ...suspect, amount, endsAt: readEnd(suspect, answer) }]
  })
}
