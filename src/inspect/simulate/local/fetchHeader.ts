import { createAddressFromString, hexToBytes } from '@ethereumjs/util'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import { toQuantity } from '../callObject.ts'
import { fetchBlockHeader } from '../fetchBlockHeader.ts'
import { createBadSimulationError } from '../runLog.ts'

/**
 * @returns the made-up block that follows the one given, as the machine takes it, since what runs now is in the next block;
 * and the root of the state that it runs on, where the node names one
 * @throws RpcUnavailableError if the node answers no block
 */
export async function fetchHeader(rpc: Rpc, blockNumber: bigint, nowMs: number) {
  const block = await fetchBlockHeader(rpc, toQuantity(blockNumber))
  if (!block) throw createBadSimulationError()
  const { timestamp, gasLimit, miner, baseFeePerGas, mixHash, stateRoot } = block
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
