import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { DecodedOrder, OrderItem } from '../orders/decodedOrder.ts'
import { orNothing } from '../orNothing.ts'
import { fetchWorth, isPriced } from './fetchFairAmount.ts'

/** Orders under one signature whose price is looked up. */
const MAX_ORDERS = 20

/**
 * Finds out what orders that are signed should bring their signer.
 *
 * @returns smallest units for each of the first orders; undefined for an item, and where nobody trades the two
 */
export async function fetchOrderWorths(
  o: { readonly rpc: Rpc; readonly assets: AssetBook },
  orders: readonly DecodedOrder[],
): Promise<readonly (bigint | undefined)[]> {
  return Promise.all(
    orders.slice(0, MAX_ORDERS).map(async (order) => {
      const swap = findSwap(order)
      return swap && orNothing(fetchWorth({ ...o, paid: swap.paid, received: swap.received.asset }))
    }),
  )
}

/** @returns the one asset that goes and the one that comes; undefined when there are more, or items */
export function findSwap({
  gives,
  gets,
}: DecodedOrder): { paid: OrderItem; received: OrderItem } | undefined {
  const [paid, alsoPaid] = gives
  const [received, alsoReceived] = gets.filter(({ isForSigner }) => isForSigner)
  if (!paid || alsoPaid || !received || alsoReceived) return undefined
  return isPriced(paid.asset, received.asset, paid.amount) ? { paid, received } : undefined
}
