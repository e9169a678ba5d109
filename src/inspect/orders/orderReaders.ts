import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import { blur } from './blur.ts'
import type { DecodedOrder, NamedOrder, OrderItem, OrderReader } from './decodedOrder.ts'
import { looksRare } from './looksRare.ts'
import { polymarket } from './polymarket.ts'
import { seaport } from './seaport.ts'
import { tokenOrder } from './tokenOrder.ts'
import { uniswapX } from './uniswapX.ts'
import { zeroEx } from './zeroEx.ts'

/** Every kind of order that is understood. */
const orderReaders: readonly OrderReader[] = [
  seaport,
  blur,
  looksRare,
  zeroEx,
  tokenOrder,
  uniswapX,
  polymarket,
]

/** @returns what each order gives for what; none when there is none that is known */
export function decodeOrders(typed: TypedData, signer: Address): readonly DecodedOrder[] {
  for (const read of orderReaders) {
    const orders = read(typed, signer)
    if (orders) return orders
  }
  return []
}

/** Gives the assets of an order their names. */
export function describeOrder(order: DecodedOrder, assets: AssetBook): NamedOrder {
  const name = ({ asset, amount }: OrderItem) => ({ asset: assets.describe(asset), amount: toAmount(amount) })
  return { ...order, named: { gives: order.gives.map(name), gets: order.gets.map(name) } }
}
