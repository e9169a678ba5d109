import { NodeRpcError } from '../chains/rpc/nodeRpcError.ts'
import { parseData, parseQuantity } from '../chains/rpc/quantity.ts'
import type { Rpc } from '../chains/rpc/rpc.ts'
import type { Receipt } from '../chains/transactions/fetchReceipt.ts'
import { lowerCase } from '../defi/swap.ts'
import type { Token } from '../protocol/chain.ts'
import type { BalanceChange } from '../protocol/explanation.ts'
import { type Address, fromAmount, toAmount } from '../protocol/primitives.ts'
import type { ExcessAllowance, Promised } from '../protocol/promised.ts'
import { fetchAssetBook } from './assets/fetchAssetBook.ts'
import { fetchStakes } from './findings/fetchStakes.ts'
import { fetchPartyBook } from './parties/fetchPartyBook.ts'
import { toQuantity } from './simulate/callObject.ts'
import { type Grant, getGrantKey, readGrants } from './simulate/grants.ts'
import { readAllowance } from './simulate/measure.ts'
import { createAllowanceProbe } from './simulate/probe.ts'

type ReceiptRequest = {
  readonly rpc: Rpc
  readonly account: Address
  readonly receipt: Receipt
  readonly promise: Promised
  /** What came and went by it. */
  readonly received: readonly BalanceChange[]
  readonly tokens: readonly Token[]
}

/** Events may be raised in anybody's name: this many are asked after, of the tokens that are known first. */
const MAX_ASKED = 60
/** More than a screen shows. */
const MAX_SHOWN = 20

/**
 * Finds out what others may take after a transaction although its approval did not say so. The events of the receipt
 * tell where to look, the chain how much stands. Of what was said, nothing may be more; of what less was used than
 * was said, as much more is left.
 *
 * @returns none where what was said of allowances is not known
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchExcessAllowances(o: ReceiptRequest): Promise<readonly ExcessAllowance[]> {
  const { rpc, receipt, promise } = o
  if (!promise.promisedAllowances) return []
  const owner = lowerCase(o.account)
  const said = new Map(promise.promisedAllowances.map(({ key, amount }) => [key, fromAmount(amount)]))
  const grants = sortGrants(readGrants(receipt.logs, owner), o.tokens).slice(0, MAX_ASKED)
  const standing = await Promise.all(
    grants.map(async (grant) => ({ ...grant, amount: await fetchStanding(rpc, grant, { owner, receipt }) })),
  )
  const larger = standing
    .map((grant) => ({ ...grant, owner, promised: said.get(getGrantKey(grant)) ?? 0n }))
    .filter((grant) => grant.amount > grant.promised + countUnused(grant, o))
    .slice(0, MAX_SHOWN)
  if (larger.length === 0) return []
  const [assets, parties, { isUnlimited }] = await Promise.all([
    fetchAssetBook({ ...o, assets: larger.map(({ asset }) => asset) }),
    fetchPartyBook(
      { rpc, ownAddresses: [owner] },
      larger.map(({ spender }) => spender),
    ),
    fetchStakes(rpc, larger),
  ])
  // Beyond all that there is, more is not more.
  const excess = larger.filter(({ asset, promised }) => !isUnlimited({ asset, amount: promised }))
  return excess.map((grant) => ({
    asset: assets.describe(grant.asset),
    spender: parties.describe(grant.spender),
    amount: toAmount(grant.amount),
    unlimited: isUnlimited(grant),
    ...(grant.isThroughPermit2 && { throughPermit2: true }),
    promised: toAmount(grant.promised),
  }))
}

/**
 * How much stands after the block. Where the account has other transactions in it, its state tells of theirs as well, and
 * counts only where it is less than the event says.
 */
async function fetchStanding(
  rpc: Rpc,
  grant: Grant,
  { owner, receipt }: { owner: Address; receipt: Receipt },
): Promise<bigint> {
  const { to, data } = createAllowanceProbe(grant, owner)
  const ask = async (): Promise<bigint | undefined> => {
    const block = toQuantity(receipt.blockNumber)
    return readAllowance(grant, owner, parseData(await rpc.request('eth_call', [{ to, data }, block])))
  }
  try {
    const amount = await ask()
    if (amount === undefined) return grant.amount
    return amount <= grant.amount || (await isAlone(rpc, owner, receipt)) ? amount : grant.amount
  } catch (error) {
    // A contract that does not say, or a node that keeps no old state, leaves us with the event.
    if (error instanceof NodeRpcError) return grant.amount
    throw error
  }
}

/** @returns whether the account has no other transaction in the block */
async function isAlone(rpc: Rpc, account: Address, { blockNumber }: Receipt): Promise<boolean> {
  const [before = 0n, after = 0n] = await Promise.all(
    [blockNumber - 1n, blockNumber].map(async (block) =>
      parseQuantity(await rpc.request('eth_getTransactionCount', [account, toQuantity(block)])),
    ),
  )
  return after - before === 1n
}

/** How much less of a token left than was said: as much of an allowance is unused. */
function countUnused({ asset }: Grant, { promise, received }: ReceiptRequest): bigint {
  if (asset.type !== 'erc20') return 0n
  const sum = (changes: readonly BalanceChange[]) =>
    fromAmount(
      changes.find((change) => change.asset.address?.toLowerCase() === asset.address)?.amount ?? toAmount(0n),
    )
  const unused = sum(received) - sum(promise.promised)
  return unused > 0n ? unused : 0n
}

function sortGrants(grants: readonly Grant[], tokens: readonly Token[]): readonly Grant[] {
  const known = new Set<string>(tokens.map(({ address }) => address.toLowerCase()))
  const isKnown = ({ asset }: Grant) => asset.type !== 'native' && known.has(asset.address)
  return [...grants.filter(isKnown), ...grants.filter((grant) => !isKnown(grant))]
}
