import type { Address, Hex, TypedDataDefinition } from 'viem'
import { signAsMe } from './signAsMe.ts'
import type { World } from './world.ts'

/** What Permit2 is told of one token. */
export type Details = {
  readonly token: Address
  readonly amount: bigint
  readonly expiration: number
  readonly nonce: number
}
type Signed<Of> = { readonly permit: Of; readonly signature: Hex }
type Single = { readonly details: Details; readonly spender: Address; readonly sigDeadline: bigint }
type Batch = { readonly details: readonly Details[]; readonly spender: Address; readonly sigDeadline: bigint }

const details = [
  { name: 'token', type: 'address' },
  { name: 'amount', type: 'uint160' },
  { name: 'expiration', type: 'uint48' },
  { name: 'nonce', type: 'uint48' },
]
const rest = [
  { name: 'spender', type: 'address' },
  { name: 'sigDeadline', type: 'uint256' },
]

/** @returns a permit of Permit2 for one token, signed so that the devnet's Permit2 takes it */
export function signPermitSingle(
  world: World,
  o: { token: Address; spender: Address; amount: bigint; nonce?: number },
): Signed<Single> {
  const { token, spender, amount, nonce = 0 } = o
  const permit = {
    details: { token, amount, expiration: soon(world), nonce },
    spender,
    sigDeadline: BigInt(soon(world)),
  }
  const types = {
    PermitSingle: [{ name: 'details', type: 'PermitDetails' }, ...rest],
    PermitDetails: details,
  }
  return { permit, signature: sign(world, 'PermitSingle', types, permit) }
}

/** @returns the same for several tokens at once */
export function signPermitBatch(
  world: World,
  o: { tokens: readonly Address[]; spender: Address; amount: bigint },
): Signed<Batch> {
  const { tokens, spender, amount } = o
  const permit = {
    details: tokens.map((token) => ({ token, amount, expiration: soon(world), nonce: 0 })),
    spender,
    sigDeadline: BigInt(soon(world)),
  }
  const types = {
    PermitBatch: [{ name: 'details', type: 'PermitDetails[]' }, ...rest],
    PermitDetails: details,
  }
  return { permit, signature: sign(world, 'PermitBatch', types, permit) }
}

function soon({ nowSeconds }: World): number {
  return Number(nowSeconds) + 1_800
}

function sign(
  { deployments }: World,
  primaryType: string,
  types: TypedDataDefinition['types'],
  message: Readonly<Record<string, unknown>>,
) {
  const domain = { name: 'Permit2', chainId: 31337, verifyingContract: deployments.permit2 }
  return signAsMe({ domain, types, primaryType, message })
}
