import type { Address } from '../../../protocol/primitives.ts'
import type { TypedStruct } from '../../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../../assets/assetRef.ts'
import { readAddress, readNumber, readStructs } from '../../permits/fieldValue.ts'
import type { OrderItem } from '../decodedOrder.ts'
import type { Trade } from '../trade.ts'
import { sum } from './fill.ts'

/** What is asked for and what is offered, by the six kinds of plain orders; there are four rules of filling for each. */
const kinds = [
  ['native', 'erc721'],
  ['native', 'erc1155'],
  ['erc20', 'erc721'],
  ['erc20', 'erc1155'],
  ['erc721', 'erc20'],
  ['erc1155', 'erc20'],
] as const
const RULES = 4n

/** Reads the short form of an order: one thing for one other, from which, or beside which, fees go to others. */
export function readBasicOrder(order: TypedStruct, from: Address): Trade | undefined {
  const kind = kinds[Number((readNumber(order, 'basicOrderType') ?? -1n) / RULES)]
  const asked = kind && readSide(order, 'consideration', kind[0])
  const offered = kind && readSide(order, 'offer', kind[1])
  const fees = readStructs(order, 'additionalRecipients')?.map((fee) => readNumber(fee, 'amount'))
  if (!asked || !offered || !fees?.every((fee) => fee !== undefined)) return undefined
  const fee = fees.reduce((total, each) => total + each, 0n)
  const isSelling = offered.asset.type === 'erc20'
  const isOwn = readAddress(order, 'offerer') === from
  // Who sells an item to a bid has the fees taken off what comes; who buys one pays them beside the price.
  const left = offered.amount > fee ? offered.amount - fee : 0n
  const gives = isSelling ? [asked] : [asked, { ...asked, amount: fee }]
  return {
    action: 'fill',
    gives: sum(isOwn ? [...gives, offered] : gives) ?? [],
    gets: isSelling ? [{ ...offered, amount: left }] : [offered],
    recipient: from,
    isPartly: false,
  }
}

function readSide(
  order: TypedStruct,
  side: 'offer' | 'consideration',
  kind: AssetRef['type'],
): OrderItem | undefined {
  const address = readAddress(order, `${side}Token`)
  const tokenId = readNumber(order, `${side}Identifier`)
  const amount = readNumber(order, `${side}Amount`)
  if (!address || amount === undefined) return undefined
  if (kind === 'native') return { asset: { type: 'native' }, amount }
  return { asset: kind === 'erc20' ? { type: kind, address } : { type: kind, address, tokenId }, amount }
}
