import type { OrderItem } from './decodedOrder.ts'

/** @returns from which to which amount an item moves while its order stands; nothing where it does not */
export function readMove(start: bigint | undefined, end: bigint | undefined): Pick<OrderItem, 'move'> {
  return start === undefined || end === undefined || start === end ? {} : { move: { start, end } }
}
