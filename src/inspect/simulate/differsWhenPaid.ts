import type { AssetRef } from '../assets/assetRef.ts'
import { getGrantKey } from './grants.ts'
import { holdsLonger } from './holdsLonger.ts'
import type { Measured } from './measure.ts'
import type { AllowanceAfter, Change } from './outcome.ts'

/** What may be another amount at each run without meaning anything, in parts of the amount. */
const TOLERANCE = 100n

/**
 * Holds what something does when it pays for its gas against what it does when it is only tried out.
 *
 * @param gasPrice wei per gas that was paid
 * @returns true when the account has less, or has allowed more, where it pays. What is better for the account, and what
 * fails where it pays, deceives nobody.
 */
export function differsWhenPaid(dry: Measured, paid: Measured, gasPrice: bigint): boolean {
  if (dry.status !== 'succeeded' || paid.status !== 'succeeded') return false
  const fee = (paid.gasUsed ?? 0n) * gasPrice
  const isWhole = dry.complete && paid.complete
  return takesMore(dry.changes, paid.changes, { fee, isWhole }) || allowsMore(dry.allowances, paid.allowances)
}

/** Of what is not whole, gains may be left out of one of the two and not of the other: only losses can be held together. */
function takesMore(
  dry: readonly Change[],
  paid: readonly Change[],
  { fee, isWhole }: { readonly fee: bigint; readonly isWhole: boolean },
): boolean {
  const before = sumByContract(dry)
  const after = sumByContract(paid)
  return [...new Set([...before.keys(), ...after.keys()])].some((key) => {
    const paidFee = key === 'native' ? fee : 0n
    const expected = before.get(key) ?? 0n
    const got = (after.get(key) ?? 0n) + paidFee
    return (isWhole || got < 0n) && expected - got > paidFee + abs(expected) / TOLERANCE
  })
}

function allowsMore(dry: readonly AllowanceAfter[], paid: readonly AllowanceAfter[]): boolean {
  return paid.some((allowance) => {
    const said = dry.find((other) => getGrantKey(other) === getGrantKey(allowance))
    return allowance.amount > (said?.amount ?? 0n) || holdsLonger(allowance.endsAt, said?.endsAt)
  })
}

/** Which items of a collection is often left to chance, how many is not. */
function sumByContract(changes: readonly Change[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { asset, amount } of changes) {
    const key = getContractKey(asset)
    sums.set(key, (sums.get(key) ?? 0n) + amount)
  }
  return sums
}

function getContractKey(asset: AssetRef): string {
  return asset.type === 'native' ? 'native' : asset.address
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
