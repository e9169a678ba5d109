import { lowerCase, toDeadlineMs } from '../defi/swap.ts'
import { WalletError } from '../protocol/errors.ts'
import type { Permit, SignatureExplanation } from '../protocol/explanation.ts'
import { type ChainId, evmChainId, type Origin } from '../protocol/ids.ts'
import { type Address, toAmount } from '../protocol/primitives.ts'
import { listSignedFields } from '../protocol/typedData/listSignedFields.ts'
import { parseTypedData } from '../protocol/typedData/parseTypedData.ts'
import type { TypedData } from '../protocol/typedData/typedData.ts'
import { typedDataChainId } from '../protocol/typedData/typedDataChainId.ts'
import { askBriefly } from './askBriefly.ts'
import type { AssetRef } from './assets/assetRef.ts'
import { type AssetBook, fetchAssetBook } from './assets/fetchAssetBook.ts'
import { listAssets, listParties } from './describeIntent.ts'
import { describeTypedData } from './descriptors/describeTypedData.ts'
import { describeUnusual } from './findings/describeUnusual.ts'
import { fetchOrderWorths } from './findings/fetchOrderWorths.ts'
import { fetchStakes } from './findings/fetchStakes.ts'
import type { InspectContext } from './inspectContext.ts'
import type { DecodedOrder } from './orders/decodedOrder.ts'
import { decodeOrders, describeOrder } from './orders/orderReaders.ts'
import { fetchFreshAccounts } from './parties/fetchFreshAccounts.ts'
import { fetchPartyBook, type PartyBook } from './parties/fetchPartyBook.ts'
import type { DecodedPermit } from './permits/decodedPermit.ts'
import { decodePermits } from './permits/permitReaders.ts'
import { applyRules } from './rules/rule.ts'
import { originRules, typedDataRules } from './rules/rules.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import { sayTypedData } from './sentences/sayTypedData.ts'
import { type HeldCallOfData, readHeldCall } from './signature/heldCall.ts'
import { readHyperliquid } from './signature/hyperliquid.ts'
import { showFieldsInFull } from './signature/showInFull.ts'
import { describeSteps, flattenCalls, listLeaves, markUnlimited } from './steps.ts'

type TypedDataRequest = InspectContext & {
  /** The text that is hashed. */
  readonly json: string
  readonly address: Address
  /** Undefined when the wallet's own screens ask. */
  readonly origin?: Origin
}

/** Permits whose parties and tokens are looked up; more are refused, since nobody would read them. */
const MAX_PERMITS = 20

/**
 * Explains typed data that is to be signed: every field that is hashed, and what a signature would permit.
 *
 * @throws WalletError (-32602) what `parseTypedData` throws, `chainMismatch` when the data is bound to another chain
 * than the request is for (B4), `tooManyPermits` above 20
 * @see https://eips.ethereum.org/EIPS/eip-712
 */
export async function explainTypedData(given: TypedDataRequest): Promise<SignatureExplanation> {
  const o = { ...given, rpc: askBriefly(given.rpc) }
  const typed = parseTypedData(o.json)
  assertSameChain(typed, o.rpc.chainId)
  const signed = listSignedFields(typed)
  const [domain, fields] = [showFieldsInFull(signed.domain), showFieldsInFull(signed.fields)]
  const bareOrders = decodeOrders(typed, o.address)
  // What is an order as well is told as one: it says what has to come for what is taken.
  const decoded = bareOrders.length > 0 ? [] : decodePermits(typed)
  assertReadable(decoded)
  const held = readHeldCall(typed, o.rpc.chainId)
  const leaves = [
    ...decoded.map((permit) => ({ ...permit, owner: permit.owner ?? lowerCase(o.address) })),
    ...(held ? listLeaves(held.decoded, held.account) : []),
  ]
  const [assets, parties, freshAccounts, description, stakes] = await Promise.all([
    fetchAssetBook({ ...o, assets: listAssetsOf(decoded, held, bareOrders) }),
    fetchPartyBook(o, [...decoded.map(({ spender }) => spender), ...(held ? listParties(held.decoded) : [])]),
    fetchFreshAccounts(
      o.rpc,
      decoded.map(({ spender }) => spender),
    ),
    o.descriptors &&
      describeTypedData({ ...o, descriptors: o.descriptors }, { typed, signer: lowerCase(o.address) }),
    fetchStakes(o.rpc, leaves),
  ])
  const permits = decoded.map((permit) =>
    describePermit(permit, stakes.isUnlimited(permit), { assets, parties }),
  )
  const orders = bareOrders.map((order) => describeOrder(order, assets))
  const worths = await fetchOrderWorths({ rpc: o.rpc, assets }, orders)
  const steps = held
    ? describeSteps(flattenCalls(markUnlimited(held.decoded, stakes.isUnlimited)), assets, parties)
    : []
  const { address, origin } = o
  const facts = {
    context: o,
    typed,
    decoded,
    permits,
    orders,
    worths,
    steps,
    parties,
    exchangeAct: readHyperliquid(typed),
    freshAccounts,
    unusual: describeUnusual(leaves, stakes, { assets, parties }),
    hidden: [...domain.hidden, ...fields.hidden],
    address,
    origin,
  }
  return {
    ...sayTypedData({ ...facts, description }),
    domain: domain.fields,
    fields: fields.fields,
    primaryType: typed.primaryType.slice(0, 300),
    permits,
    ...(description && { description }),
    warnings: sortWarnings([...applyRules(typedDataRules, facts), ...applyRules(originRules, facts)]),
  }
}

function listAssetsOf(
  decoded: readonly DecodedPermit[],
  held: HeldCallOfData | undefined,
  orders: readonly DecodedOrder[],
): readonly AssetRef[] {
  return [
    ...decoded.map(({ asset }) => asset),
    ...(held ? listAssets(held.decoded) : []),
    ...orders.flatMap(({ gives, gets }) => [...gives, ...gets]).map(({ asset }) => asset),
  ]
}

function assertSameChain(typed: TypedData, chainId: ChainId): void {
  const named = typedDataChainId(typed)
  if (named === undefined || evmChainId(named) === chainId) return
  throw new WalletError(
    'invalidParams',
    `This message is for another network (number ${named.toString().slice(0, 30)}) than the site is connected to. Nothing was signed. Switch the network and try again.`,
    { reason: 'chainMismatch' },
  )
}

function assertReadable(decoded: readonly DecodedPermit[]): void {
  if (decoded.length <= MAX_PERMITS) return
  throw new WalletError(
    'invalidParams',
    `This message permits ${decoded.length} things at once, more than anybody would check. Nothing was signed.`,
    { reason: 'tooManyPermits' },
  )
}

function describePermit(
  permit: DecodedPermit,
  unlimited: boolean,
  { assets, parties }: { readonly assets: AssetBook; readonly parties: PartyBook },
): Permit {
  const ends = typeof permit.lasts === 'bigint' ? permit.lasts : permit.usableUntil
  const deadlineMs = ends === undefined ? undefined : toDeadlineMs(ends)
  return {
    asset: assets.describe(permit.asset),
    spender: parties.describe(permit.spender),
    amount: toAmount(permit.amount),
    unlimited,
    ...(deadlineMs !== undefined && { deadlineMs }),
  }
}
