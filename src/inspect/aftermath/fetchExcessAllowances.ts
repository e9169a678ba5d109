import { lowerCase } from '../../defi/swap.ts'
import type { Token } from '../../protocol/chain.ts'
import type { BalanceChange } from '../../protocol/explanation.ts'
import { fromAmount, toAmount } from '../../protocol/primitives.ts'
import type { ExcessAllowance } from '../../protocol/promised.ts'
import { fetchAssetBook } from '../assets/fetchAssetBook.ts'
import { toEnd } from '../describeOutcome.ts'
import { fetchStakes } from '../findings/fetchStakes.ts'
import { fetchPartyBook } from '../parties/fetchPartyBook.ts'
import { type GrantEvent, getGrantKey, readGrants } from '../simulate/grants.ts'
import { holdsLonger } from '../simulate/holdsLonger.ts'
import { fetchSilent } from './fetchSilent.ts'
import { fetchStanding } from './fetchStanding.ts'
import type { ReceiptRequest } from './receiptRequest.ts'

/** Events may be raised in anybody's name: this many are asked after, of the tokens that are known first. */
const MAX_ASKED = 60
/** More than a screen shows. */
const MAX_SHOWN = 20

/**
 * Finds out what others may take after a transaction although its approval did not say so. The events of the receipt
 * tell where to look, and what was said, called and known before tells where there may be no event; the chain tells how
 * much stands. Of what was said, nothing may be more, or hold longer; of what less was used than was said, as much more is
 * left.
 *
 * @returns none where what was said of allowances is not known
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchExcessAllowances(o: ReceiptRequest): Promise<readonly ExcessAllowance[]> {
  const { rpc, receipt, promise } = o
  if (!promise.promisedAllowances) return []
  const owner = lowerCase(o.account)
  const said = new Map(promise.promisedAllowances.map((allowance) => [allowance.key, allowance]))
  const told = readGrants(receipt.logs, owner)
  const [standing, silent] = await Promise.all([
    Promise.all(
      sortGrants(told, o.tokens)
        .slice(0, MAX_ASKED)
        .map((grant) => fetchStanding(rpc, grant, { owner, receipt })),
    ),
    fetchSilent({ ...o, owner, told }),
  ])
  const larger = [...standing, ...silent]
    .map((grant) => {
      const { amount = toAmount(0n), endsAtMs } = said.get(getGrantKey(grant)) ?? {}
      const saidEndsAt = endsAtMs === undefined ? undefined : BigInt(Math.floor(endsAtMs / 1_000))
      const isLonger = grant.amount > 0n && holdsLonger(grant.endsAt, saidEndsAt)
      return {
        ...grant,
        owner,
        promised: fromAmount(amount),
        ...(isLonger && { promisedEndsAtMs: endsAtMs }),
      }
    })
    .filter(
      (grant) =>
        grant.promisedEndsAtMs !== undefined || grant.amount > grant.promised + countUnused(grant, o),
    )
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
  const excess = larger.filter(
    ({ asset, promised, promisedEndsAtMs }) =>
      promisedEndsAtMs !== undefined || !isUnlimited({ asset, amount: promised }),
  )
  return excess.map((grant) => ({
    asset: assets.describe(grant.asset),
    spender: parties.describe(grant.spender),
    amount: toAmount(grant.amount),
    unlimited: isUnlimited(grant),
    ...(grant.isThroughPermit2 && { throughPermit2: true }),
    ...toEnd(grant.endsAt),
    promised: toAmount(grant.promised),
    ...(grant.promisedEndsAtMs !== undefined && { promisedEndsAtMs: grant.promisedEndsAtMs }),
  }))
}

/** How much less of a token left than was said: as much of an allowance is unused. */
function countUnused({ asset }: GrantEvent, { promise, received }: ReceiptRequest): bigint {
  if (asset.type !== 'erc20') return 0n
  const sum = (changes: readonly BalanceChange[]) =>
    fromAmount(
      changes.find((change) => change.asset.address?.toLowerCase() === asset.address)?.amount ?? toAmount(0n),
    )
  const unused = sum(received) - sum(promise.promised)
  return unused > 0n ? unused : 0n
}

function sortGrants(grants: readonly GrantEvent[], tokens: readonly Token[]): readonly GrantEvent[] {
  const known = new Set<string>(tokens.map(({ address }) => address.toLowerCase()))
  const isKnown = ({ asset }: GrantEvent) => asset.type !== 'native' && known.has(asset.address)
  return [...grants.filter(isKnown), ...grants.filter((grant) => !isKnown(grant))]
}
