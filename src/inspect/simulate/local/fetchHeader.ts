import { createAddressFromString, hexToBytes } from '@ethereumjs/util'
import * as v from 'valibot'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import { Address, Hash, Quantity } from '../../../protocol/primitives.ts'
import { toQuantity } from '../callObject.ts'
import { createBadSimulationError } from '../runLog.ts'

const Header = v.object({
  timestamp: Quantity,
  gasLimit: Quantity,
  miner: Address,
  baseFeePerGas: v.optional(Quantity),
  mixHash: v.optional(Hash),
  stateRoot: v.optional(Hash),
})

/**
 * @returns the made-up block that follows the one given, as the machine takes it, since what runs now is in the next block;
 * and the root of the state that it runs on, where the node names one
 * @throws RpcUnavailableError if the node answers no block
 */
export async function fetchHeader(rpc: Rpc, blockNumber: bigint, nowMs: number) {
  const answer = await rpc.request('eth_getBlockByNumber', [toQuantity(blockNumber), false])
  const parsed = v.safeParse(Header, answer)
  if (!parsed.success) throw createBadSimulationError()
  const { timestamp, gasLimit, miner, baseFeePerGas, mixHash, stateRoot } = parsed.output
  const after = BigInt(timestamp) + 1n
  const now = BigInt(Math.floor(nowMs / 1_000))
  const header = {
    number: blockNumber + 1n,
    timestamp: now > after ? now : after,
    gasLimit: BigInt(gasLimit),
    coinbase: createAddressFromString(miner),
    baseFeePerGas: BigInt(baseFeePerGas ?? 0),
    prevRandao: mixHash ? hexToBytes(mixHash) : new Uint8Array(32),
    difficulty: 0n,
    slotNumber: 0n,
    getBlobGasPrice: () => 1n,
  }
  return { header, stateRoot }
}
