import type { OrderItem } from './decodedOrder.ts'

/** Smallest units of a coin or token; who asks for one of them asks for nothing. One item is what is bought. */
const DUST = 1_000n

/** @returns whether so much of something is as good as nothing */
export function isNothing(item: OrderItem): boolean {
  return item.amount <= (isItem(item) ? 0n : DUST)
}

/** @returns whether it is an item, or some of a kind */
export function isItem({ asset }: OrderItem): boolean {
  return asset.type === 'erc721' || asset.type === 'erc1155'
}
