import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTransaction } from '../../chains/transactions/fetchTransaction.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { StandingGrant } from './fetchStanding.ts'
import type { Outflow } from './grant.ts'

/** Transactions looked at for one allowance, and for all. */
const MAX_LOOKS = 3
const MAX_LOOKS_ALTOGETHER = 24

/**
 * Finds when allowances were last used, as far as that shows: tokens that left for the spender, or in a transaction that
 * called it. `eth_getTransactionByHash`, no more than 24.
 *
 * @returns the newest outflow by each of them, undefined where none shows
 */
export async function findLastUse(
  rpc: Rpc,
  standing: readonly StandingGrant[],
  outflows: readonly Outflow[],
): Promise<readonly (Outflow | undefined)[]> {
  let looksLeft = MAX_LOOKS_ALTOGETHER
  const found: (Outflow | undefined)[] = []
  for (const { grant, standing: stands } of standing) {
    const left = outflows.filter(({ token }) => token === grant.token)
    const direct = left.find(({ recipient }) => recipient === stands.spender)
    const candidates = left.slice(0, Math.min(MAX_LOOKS, looksLeft))
    looksLeft -= direct ? 0 : candidates.length
    found.push(direct ?? (await findCall(rpc, candidates, stands.spender)))
  }
  return found
}

async function findCall(rpc: Rpc, candidates: readonly Outflow[], spender: Address) {
  for (const candidate of candidates) {
    if ((await fetchRecipient(rpc, candidate.hash)) === spender) return candidate
  }
  return undefined
}

/** When it was used is a comfort; a node that has forgotten old transactions holds up nothing. */
async function fetchRecipient(rpc: Rpc, hash: `0x${string}`): Promise<string | undefined> {
  try {
    return (await fetchTransaction(rpc, hash))?.to?.toLowerCase()
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
