import type { TransactionReceipt } from 'viem'
import { decodeOnChain } from '../../../../src/inspect/decode/decodeOnChain.ts'
import type { InspectContext } from '../../../../src/inspect/inspectContext.ts'
import { flattenCalls } from '../../../../src/inspect/steps.ts'
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
 * Holds what was read from the bytes against what the chain did: each transfer that it is said to make, also within
 * another call, has brought its recipient as much.
 *
 * @returns a line for each that has not
 */
export async function compareHandedOver(o: Compared): Promise<string[]> {
  const { world, chain, receipt } = o
  const said = new Map<string, { holding: Holding; amount: bigint; isLeast: boolean }>()
  for (const { decoded, actor } of flattenCalls(await decodeOnChain({ ...o.context, ...o }))) {
    if (decoded.type !== 'transfer' || decoded.recipient === world.me) continue
    const { asset, recipient } = decoded
    const address = asset.type === 'native' ? {} : { address: asset.address }
    const tokenId = 'tokenId' in asset ? { tokenId: `${asset.tokenId}` } : {}
    const holding = createBalanceHolding(world, { type: asset.type, ...address, ...tokenId }, recipient)
    const amount = (said.get(holding.key)?.amount ?? 0n) + decoded.amount
    // A router is told the least that it is to hand over.
    said.set(holding.key, { holding, amount, isLeast: actor === world.deployments.universalRouter })
  }
  const all = [...said.values()]
  if (all.length === 0 || receipt.status === 'reverted') return []
  const holdings = all.map(({ holding }) => holding)
  const before = await chain.read(holdings, receipt.blockNumber - 1n)
  const after = await chain.read(holdings, receipt.blockNumber)
  return all.flatMap(({ holding, amount, isLeast }, index) => {
    const got = (after[index] ?? 0n) - (before[index] ?? 0n)
    const isAsSaid = isLeast ? got >= amount : got === amount
    return isAsSaid ? [] : [`${holding.key}: ${amount} said, ${got} received`]
  })
}
