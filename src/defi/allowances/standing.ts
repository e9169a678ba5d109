import { encodeWords } from '../../chains/abi/encodeWords.ts'
import type { ContractCall } from '../../chains/balances/multicall.ts'
import { decodeWord, encodeBalanceOf, tokenSelectors } from '../../chains/tokens/erc20.ts'
import { PERMIT2_ADDRESS } from '../../inspect/permit2.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { AllowanceGrant } from './grant.ts'

/** What the chain says of a grant now. */
export type Standing = {
  readonly spender: Address
  readonly assetType: 'erc20' | 'erc721' | 'erc1155'
  /** Units that may be taken; undefined where all of a collection may. */
  readonly amount?: bigint
  /** Units that could be taken now; undefined where they can't be counted. */
  readonly atRisk?: bigint
  readonly expiresAtMs?: number
}

type Answers = readonly (`0x${string}` | undefined)[]

/** Questions about one kind of grant, and what the answers come to: undefined when nothing stands. */
type GrantKind<G extends AllowanceGrant> = {
  readonly ask: (grant: G, owner: Address) => readonly ContractCall[]
  readonly judge: (
    grant: G,
    answers: Answers,
    context: { owner: Address; nowMs: number },
  ) => Standing | undefined
}

/** First four bytes of keccak256 of each signature. */
const selectors = {
  /** `allowance(address,address)` (ERC-20) */
  allowance: '0xdd62ed3e',
  /** `allowance(address,address,address)` (Permit2) */
  permit2Allowance: '0x927da105',
  /** `getApproved(uint256)`, `ownerOf(uint256)`, `isApprovedForAll(address,address)` (ERC-721) */
  getApproved: '0x081812fc',
  ownerOf: '0x6352211e',
  isApprovedForAll: '0xe985e9c5',
} as const
/** Interface id of ERC-1155 (ERC-165), as `bytes4` in a word. */
const ERC1155 = BigInt('0xd9b67a26') << 224n

const token: GrantKind<Extract<AllowanceGrant, { kind: 'token' }>> = {
  ask: ({ token, spender }, owner) => [
    { target: token, data: encodeWords(selectors.allowance, owner, spender) },
    { target: token, data: encodeBalanceOf(owner) },
  ],
  judge({ spender }, [allowed, held]) {
    const amount = decodeWord(allowed) ?? 0n
    if (amount === 0n) return undefined
    return { spender, assetType: 'erc20', amount, atRisk: least(amount, decodeWord(held) ?? 0n) }
  },
}

const permit2: GrantKind<Extract<AllowanceGrant, { kind: 'permit2' }>> = {
  ask: ({ token, spender }, owner) => [
    { target: PERMIT2_ADDRESS, data: encodeWords(selectors.permit2Allowance, owner, token, spender) },
    { target: token, data: encodeWords(selectors.allowance, owner, PERMIT2_ADDRESS) },
    { target: token, data: encodeBalanceOf(owner) },
  ],
  judge({ spender }, [passedOn, allowed, held], { nowMs }) {
    const [amount = 0n, expiresAtS = 0n] = readWords(passedOn)
    const expiresAtMs = Number(expiresAtS) * 1000
    if (amount === 0n || expiresAtMs < nowMs) return undefined
    // Permit2 can pass on no more than it is allowed itself.
    const atRisk = least(amount, decodeWord(allowed) ?? 0n, decodeWord(held) ?? 0n)
    return { spender, assetType: 'erc20', amount, atRisk, ...(isNearFuture(expiresAtMs) && { expiresAtMs }) }
  },
}

const nft: GrantKind<Extract<AllowanceGrant, { kind: 'nft' }>> = {
  ask: ({ token, tokenId }) => [
    { target: token, data: encodeWords(selectors.getApproved, BigInt(tokenId)) },
    { target: token, data: encodeWords(selectors.ownerOf, BigInt(tokenId)) },
  ],
  judge(_, [approved, ownedBy], { owner }) {
    const spender = decodeWord(approved) ?? 0n
    if (spender === 0n || decodeWord(ownedBy) !== BigInt(owner)) return undefined
    return { spender: toAddress(spender), assetType: 'erc721', amount: 1n, atRisk: 1n }
  },
}

const collection: GrantKind<Extract<AllowanceGrant, { kind: 'collection' }>> = {
  ask: ({ token, spender }, owner) => [
    { target: token, data: encodeWords(selectors.isApprovedForAll, owner, spender) },
    { target: token, data: encodeWords(tokenSelectors.supportsInterface, ERC1155) },
    { target: token, data: encodeBalanceOf(owner) },
  ],
  judge({ spender }, [approved, isErc1155, held]) {
    if (decodeWord(approved) !== 1n) return undefined
    if (decodeWord(isErc1155) === 1n) return { spender, assetType: 'erc1155' }
    const atRisk = decodeWord(held)
    return { spender, assetType: 'erc721', ...(atRisk !== undefined && { atRisk }) }
  },
}

const kinds = { token, permit2, nft, collection } as const satisfies {
  [K in AllowanceGrant['kind']]: GrantKind<Extract<AllowanceGrant, { kind: K }>>
}

/** @returns what is asked and how it is judged, for the kind of a grant */
export function grantKindOf(grant: AllowanceGrant): GrantKind<AllowanceGrant> {
  return kinds[grant.kind] as GrantKind<AllowanceGrant>
}

function least(first: bigint, ...others: readonly bigint[]): bigint {
  let smallest = first
  for (const amount of others) if (amount < smallest) smallest = amount
  return smallest
}

function readWords(data: `0x${string}` | undefined): readonly bigint[] {
  if (!data || data.length !== 2 + 3 * 64) return []
  return [0, 1, 2].map((place) => BigInt(`0x${data.slice(2 + place * 64, 66 + place * 64)}`))
}

/** Permit2's largest expiry is eight million years away: that is none. */
function isNearFuture(timeMs: number): boolean {
  return timeMs < 2 ** 43
}

function toAddress(word: bigint): Address {
  return `0x${(word & (2n ** 160n - 1n)).toString(16).padStart(40, '0')}`
}
