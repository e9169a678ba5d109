import { type AssetRef, isUnlimited } from '../../inspect/assets/assetRef.ts'
import { fetchAssetBook } from '../../inspect/assets/fetchAssetBook.ts'
import type { InspectContext } from '../../inspect/inspectContext.ts'
import { fetchPartyBook } from '../../inspect/parties/fetchPartyBook.ts'
import type { Allowance } from '../../protocol/allowance.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import { countItems, type ItemsOf } from './countItems.ts'
import { fetchDelegate } from './fetchDelegate.ts'
import { fetchStanding, type StandingGrant } from './fetchStanding.ts'
import { findLastUse } from './findLastUse.ts'
import { getGrantId, type Outflow } from './grant.ts'
import type { Traces } from './readGrants.ts'

type Context = Pick<InspectContext, 'rpc' | 'nowMs' | 'ownAddresses' | 'tokens'>

/**
 * Asks the chain what others may take from an account now: allowances of every kind that events tell of, and whose code
 * it follows.
 *
 * @param items what was received of collections (ERC-1155), where all of that was found: they are counted
 * @returns what stands; what was taken back, used up or has expired is left out
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchAllowances(
  context: Context,
  { accountId, traces, items = [] }: { accountId: AccountId; traces: Traces; items?: readonly ItemsOf[] },
): Promise<readonly Allowance[]> {
  const { rpc, nowMs, tokens } = context
  const owner = accountAddress(accountId)
  const [standing, delegate] = await Promise.all([
    fetchStanding(rpc, { owner, grants: traces.grants, nowMs }),
    fetchDelegate(rpc, owner),
  ])
  const spenders = [...standing.map((item) => item.standing.spender), ...(delegate ? [delegate] : [])]
  const [assets, parties, lastUses, counts] = await Promise.all([
    fetchAssetBook({ rpc, tokens, assets: standing.map(toAssetRef) }),
    fetchPartyBook(context, spenders),
    findLastUse(rpc, owner, { standing, outflows: traces.outflows }),
    countItems(rpc, owner, items),
  ])
  const known = new Set<string>(tokens.map(({ address }) => address))
  const allowances = standing.map((item, index) =>
    describe(withCount(item, counts), lastUses[index], {
      accountId,
      chainId: rpc.chainId,
      asset: assets.describe(toAssetRef(item)),
      isKnownAsset: known.has(item.grant.token),
      spender: parties.describe(item.standing.spender),
    }),
  )
  return delegate
    ? [delegationOf({ accountId, chainId: rpc.chainId, spender: parties.describe(delegate) }), ...allowances]
    : allowances
}

/** An ERC-1155 does not say how many items somebody has altogether. */
function withCount(item: StandingGrant, counts: ReadonlyMap<Address, bigint>): StandingGrant {
  const { grant, standing } = item
  const atRisk = standing.assetType === 'erc1155' ? counts.get(grant.token) : undefined
  return atRisk === undefined ? item : { grant, standing: { ...standing, atRisk } }
}

function describe(
  { grant, standing }: StandingGrant,
  lastUse: Outflow | undefined,
  parts: Pick<Allowance, 'accountId' | 'chainId' | 'asset' | 'isKnownAsset' | 'spender'>,
): Allowance {
  const { amount, atRisk, expiresAtMs } = standing
  return {
    ...parts,
    id: getGrantId(grant),
    kind: grant.kind,
    ...(amount !== undefined && { amount: toAmount(amount) }),
    unlimited: amount === undefined || isUnlimited(amount),
    ...(atRisk !== undefined && { atRisk: toAmount(atRisk) }),
    ...(expiresAtMs !== undefined && { expiresAtMs }),
    ...(grant.atMs !== undefined && { grantedAtMs: grant.atMs }),
    ...(lastUse?.atMs !== undefined && { lastUsedAtMs: lastUse.atMs }),
  }
}

function delegationOf(parts: Pick<Allowance, 'accountId' | 'chainId' | 'spender'>): Allowance {
  return { ...parts, id: 'delegation', kind: 'delegation', isKnownAsset: true, unlimited: true }
}

function toAssetRef({ grant, standing: { assetType } }: StandingGrant): AssetRef {
  const address: Address = grant.token
  if (assetType === 'erc20') return { type: 'erc20', address }
  return {
    type: assetType,
    address,
    tokenId: grant.kind === 'nft' ? BigInt(grant.tokenId) : undefined,
  }
}
