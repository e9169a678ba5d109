import type { TransactionReceipt } from 'viem'
import { decodeOnChain } from '../../../../src/inspect/decode/decodeOnChain.ts'
import type { InspectContext } from '../../../../src/inspect/inspectContext.ts'
import type { OrderItem } from '../../../../src/inspect/orders/decodedOrder.ts'
import type { TransactionRequest } from '../../../../src/protocol/transaction.ts'
import type { World } from '../world.ts'
import type { ChainReader } from './chainReader.ts'
import { createBalanceHolding, type Holding } from './holding.ts'

type Compared = {
  readonly world: World
  readonly chain: ChainReader
  readonly context: InspectContext
  readonly transaction: TransactionRequest
  readonly receipt: TransactionReceipt
}

/**
 * Holds what an order's bytes say is given and got against what the chain did to the sender, without the fee.
 *
 * @returns a line for each that is not as said
 */
export async function compareTraded(o: Compared): Promise<string[]> {
  const { world, chain, receipt } = o
  const decoded = await decodeOnChain({ ...o.context, ...o })
  if (decoded.type !== 'trade' || decoded.trade.action !== 'fill') return []
  const said = new Map<string, { holding: Holding; amount: bigint }>()
  const add = ({ asset, amount }: OrderItem, sign: bigint) => {
    const address = asset.type === 'native' ? {} : { address: asset.address }
    const tokenId = 'tokenId' in asset ? { tokenId: `${asset.tokenId}` } : {}
    const holding = createBalanceHolding(world, { type: asset.type, ...address, ...tokenId }, world.me)
    const before = said.get(holding.key)?.amount ?? 0n
    said.set(holding.key, { holding, amount: before + sign * amount })
  }
  for (const item of decoded.trade.gives) add(item, -1n)
  for (const item of decoded.trade.gets) add(item, 1n)
  const all = [...said.values()]
  const holdings = all.map(({ holding }) => holding)
  const before = await chain.read(holdings, receipt.blockNumber - 1n)
  const after = await chain.read(holdings, receipt.blockNumber)
  const fee = receipt.gasUsed * receipt.effectiveGasPrice
  const coin = createBalanceHolding(world, { type: 'native' }, world.me).key
  return all.flatMap(({ holding, amount }, index) => {
    const change = (after[index] ?? 0n) - (before[index] ?? 0n) + (holding.key === coin ? fee : 0n)
    return change === amount ? [] : [`${holding.key}: ${amount} by the order, ${change} on the chain`]
  })
}
