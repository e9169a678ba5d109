import * as v from 'valibot'
import { parseQuantity } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'

/** Blocks over which the usual time between two is taken. */
const SPAN = 1_000n

const Block = v.looseObject({ number: v.string(), timestamp: v.string() })

/**
 * Estimates when a block was or will be made, from the newest one and the pace of the last thousand. `eth_getBlockByNumber`.
 *
 * @returns seconds since 1970
 * @throws RpcUnavailableError when no node answers soundly
 */
export async function estimateBlockTime(rpc: Rpc, height: bigint): Promise<number> {
  const newest = await fetchBlock(rpc, 'latest')
  const earlier = newest.number > SPAN ? newest.number - SPAN : 0n
  const before = await fetchBlock(rpc, `0x${earlier.toString(16)}`)
  const blocks = newest.number - before.number || 1n
  const away = (height - newest.number) * (newest.time - before.time)
  return Number(newest.time + away / blocks)
}

async function fetchBlock(rpc: Rpc, tag: string): Promise<{ number: bigint; time: bigint }> {
  const parsed = v.safeParse(Block, await rpc.request('eth_getBlockByNumber', [tag, false]))
  const { number, timestamp } = parsed.success ? parsed.output : {}
  return { number: parseQuantity(number), time: parseQuantity(timestamp) }
}
