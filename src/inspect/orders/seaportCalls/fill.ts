import type { Address } from '../../../protocol/primitives.ts'
import type { TypedStruct } from '../../../protocol/typedData/typedData.ts'
import { getAssetKey } from '../../assets/assetRef.ts'
import { readAddress, readStructs } from '../../permits/fieldValue.ts'
import type { OrderItem } from '../decodedOrder.ts'
import { readItem } from '../seaport.ts'
import type { Trade } from '../trade.ts'

/** An order that is handed in, and which part of it is taken. */
export type Carried = {
  readonly parameters: TypedStruct
  readonly part: readonly [numerator: bigint, denominator: bigint]
}
type Party = {
  readonly from: Address
  readonly recipient: Address
  readonly isPartly?: boolean
  /** True where each order is filled by others, and not by the sender. */
  readonly isMatch?: boolean
}

/**
 * Adds up what whoever carries orders out gives and gets: what they ask for goes, what they offer comes. An order of
 * their own is the other way round: what it offers is theirs, and needs no signature.
 *
 * @returns undefined where an item is of no known kind: half a trade would mislead
 */
export function fill(carried: readonly Carried[], o: Party): Trade | undefined {
  const { from, recipient, isPartly = false, isMatch = false } = o
  const gives: (OrderItem | undefined)[] = []
  const gets: (OrderItem | undefined)[] = []
  for (const { parameters, part } of carried) {
    const offered = readStructs(parameters, 'offer') ?? []
    const asked = readStructs(parameters, 'consideration') ?? []
    const isOwn = readAddress(parameters, 'offerer') === from
    if (isOwn) gives.push(...offered.map((item) => take(item, 'most', part)))
    if (!isMatch) gets.push(...offered.map((item) => take(item, 'least', part)))
    for (const item of asked) {
      const isForSelf = readAddress(item, 'recipient') === from
      if (!isMatch) gives.push(take(item, 'most', part))
      if (isForSelf) gets.push(take(item, 'least', part))
    }
  }
  const [given, got] = [sum(gives), sum(gets)]
  return given && got ? { action: 'fill', gives: given, gets: got, recipient, isPartly } : undefined
}

/** Parts are rounded against the sender, so that no more goes and no less comes than is said. */
function take(item: TypedStruct, which: 'most' | 'least', [numerator, denominator]: Carried['part']) {
  const whole = readItem(item, which)
  if (!whole) return undefined
  const up = which === 'most' ? denominator - 1n : 0n
  return { ...whole, amount: (whole.amount * numerator + up) / denominator }
}

/** One entry for each asset, in the order in which they come. */
export function sum(items: readonly (OrderItem | undefined)[]): readonly OrderItem[] | undefined {
  const sums = new Map<string, OrderItem>()
  for (const item of items) {
    if (!item) return undefined
    const key = getAssetKey(item.asset)
    sums.set(key, { ...item, amount: item.amount + (sums.get(key)?.amount ?? 0n) })
  }
  return [...sums.values()]
}
