import { fetchDataFee } from '../../chains/fees/fetchDataFee.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'

/**
 * Asks what has to stay for the fee of the chain beneath, in wei: twice what it is now for a transfer, since it may rise
 * until then.
 *
 * @param gas that the transfer may use
 * @returns 0 on chains that have none
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchL1Reserve(rpc: Rpc, gas: bigint): Promise<bigint> {
  return 2n * (await fetchDataFee(rpc, { data: '0x', gas }))
}
