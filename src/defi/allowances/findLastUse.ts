import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTransaction, type KnownTransaction } from '../../chains/transactions/fetchTransaction.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { StandingGrant } from './fetchStanding.ts'
import type { Outflow } from './grant.ts'

/** Newest outflows looked at for one allowance, beside what left for the spender itself; and looks for all. */
const MAX_LOOKS = 3
const MAX_LOOKS_ALTOGETHER = 24

/**
 * Finds when allowances were last used, as far as that shows: tokens that left in a transaction which the spender sent or
 * which called it, or that left for the spender by a call that was not the owner's own to the token.
 * Of what left a collection (ERC-1155), the event itself says who moved it. `eth_getTransactionByHash`, no more than 24.
 *
 * @param owner in lower case
 * @returns the newest outflow by each of them, undefined where none shows
 */
export async function findLastUse(
  rpc: Rpc,
  owner: Address,
  { standing, outflows }: { standing: readonly StandingGrant[]; outflows: readonly Outflow[] },
): Promise<readonly (Outflow | undefined)[]> {
  let looksLeft = MAX_LOOKS_ALTOGETHER
  const look = async ({ hash }: Outflow) => {
    looksLeft -= 1
    return looksLeft < 0 ? undefined : fetchSent(rpc, hash)
  }
  const found: (Outflow | undefined)[] = []
  for (const { grant, standing: stands } of standing) {
    const { spender } = stands
    const left = outflows.filter(({ token }) => token === grant.token)
    const moved = left.find(({ operator }) => operator === spender)
    if (moved) {
      found.push(moved)
      continue
    }
    const candidates = left
      .filter(({ operator }) => operator === undefined)
      .filter(({ recipient }, index) => index < MAX_LOOKS || recipient === spender)
    found.push(await findFirst(candidates, async (one) => isUse(one, await look(one), { owner, spender })))
  }
  return found
}

async function findFirst<Item>(items: readonly Item[], isIt: (item: Item) => Promise<boolean>) {
  for (const item of items) if (await isIt(item)) return item
  return undefined
}

function isUse(
  { token, recipient }: Outflow,
  sent: KnownTransaction | undefined,
  o: { readonly owner: Address; readonly spender: Address },
): boolean {
  const from = sent?.from.toLowerCase()
  const to = sent?.to?.toLowerCase()
  // What the owner sends takes no allowance, whoever gets it.
  if (from === o.owner && to === token) return false
  return from === o.spender || to === o.spender || recipient === o.spender
}

/** When it was used is a comfort; a node that has forgotten old transactions holds up nothing. */
async function fetchSent(rpc: Rpc, hash: `0x${string}`): Promise<KnownTransaction | undefined> {
  try {
    return await fetchTransaction(rpc, hash)
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
