import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { DecodedOrder, NamedOrder, OrderItem, OrderReader } from './decodedOrder.ts'
import { seaport } from './seaport.ts'
import { tokenOrder } from './tokenOrder.ts'

/** Every kind of order that is understood. */
const orderReaders: readonly OrderReader[] = [seaport, tokenOrder]

/** @returns what an order gives for what; undefined when it is none that is known */
export function decodeOrder(typed: TypedData, signer: Address): DecodedOrder | undefined {
  for (const read of orderReaders) {
    const order = read(typed, signer)
    if (order) return order
  }
  return undefined
}

/** Gives the assets of an order their names. */
export function describeOrder(order: DecodedOrder, assets: AssetBook): NamedOrder {
  const name = ({ asset, amount }: OrderItem) => ({ asset: assets.describe(asset), amount: toAmount(amount) })
  return { ...order, named: { gives: order.gives.map(name), gets: order.gets.map(name) } }
}
