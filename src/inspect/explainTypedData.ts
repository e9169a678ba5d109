import { toDeadlineMs } from '../defi/swap.ts'
import { WalletError } from '../protocol/errors.ts'
import type { Description, Permit, SignatureExplanation } from '../protocol/explanation.ts'
import { type ChainId, evmChainId, type Origin } from '../protocol/ids.ts'
import { type Address, toAmount } from '../protocol/primitives.ts'
import { listSignedFields } from '../protocol/typedData/listSignedFields.ts'
import { parseTypedData } from '../protocol/typedData/parseTypedData.ts'
import type { TypedData } from '../protocol/typedData/typedData.ts'
import { typedDataChainId } from '../protocol/typedData/typedDataChainId.ts'
import { isUnlimited } from './assets/assetRef.ts'
import { type AssetBook, fetchAssetBook } from './assets/fetchAssetBook.ts'
import { describeTypedData } from './descriptors/describeTypedData.ts'
import type { InspectContext } from './inspectContext.ts'
import { fetchPartyBook, type PartyBook } from './parties/fetchPartyBook.ts'
import type { DecodedPermit } from './permits/decodedPermit.ts'
import { decodePermits } from './permits/permitReaders.ts'
import { applyRules } from './rules/rule.ts'
import { originRules, typedDataRules } from './rules/rules.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import { sayDescription } from './sentences/sayDescription.ts'
import { sayPermits } from './sentences/sayPermits.ts'

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
export async function explainTypedData(o: TypedDataRequest): Promise<SignatureExplanation> {
  const typed = parseTypedData(o.json)
  assertSameChain(typed, o.rpc.chainId)
  const decoded = decodePermits(typed)
  assertReadable(decoded)
  const [assets, parties, description] = await Promise.all([
    fetchAssetBook({ ...o, assets: decoded.map(({ asset }) => asset) }),
    fetchPartyBook(
      o,
      decoded.map(({ spender }) => spender),
    ),
    o.descriptors && describeTypedData({ ...o, descriptors: o.descriptors }, typed),
  ])
  const permits = decoded.map((permit) => describePermit(permit, assets, parties))
  const facts = { context: o, typed, decoded, permits, parties, address: o.address, origin: o.origin }
  return {
    title: permits.length > 0 ? 'Give leave by signature' : `Sign “${typed.primaryType.slice(0, 100)}”`,
    sentences: saySignature(permits.length > 0 ? sayPermits(permits, decoded) : [], typed, description),
    ...listSignedFields(typed),
    primaryType: typed.primaryType.slice(0, 300),
    permits,
    ...(description && { description }),
    warnings: sortWarnings([...applyRules(typedDataRules, facts), ...applyRules(originRules, facts)]),
  }
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

function describePermit(permit: DecodedPermit, assets: AssetBook, parties: PartyBook): Permit {
  const ends = typeof permit.lasts === 'bigint' ? permit.lasts : permit.usableUntil
  const deadlineMs = ends === undefined ? undefined : toDeadlineMs(ends)
  return {
    asset: assets.describe(permit.asset),
    spender: parties.describe(permit.spender),
    amount: toAmount(permit.amount),
    unlimited: isUnlimited(permit.amount),
    ...(deadlineMs !== undefined && { deadlineMs }),
  }
}

/** What the wallet itself reads comes first; what others say of it fills the gap, and is said to be theirs. */
function saySignature(
  read: readonly string[],
  typed: TypedData,
  description: Description | undefined,
): string[] {
  const described = sayDescription(description, undefined)
  if (read.length > 0) return [...read, ...described]
  return description?.status === 'fits' ? described : [sayNothingKnown(typed), ...described]
}

function sayNothingKnown({ primaryType, domain }: TypedData): string {
  const name = typeof domain.name === 'string' && domain.name ? ` for “${domain.name.slice(0, 100)}”` : ''
  return `You sign a “${primaryType.slice(0, 100)}”${name}. What it lets others do, only its fields below can tell.`
}
