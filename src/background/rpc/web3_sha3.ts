import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: Keccak-256, whatever the name says. */
export const web3_sha3: RpcHandler<'web3_sha3'> = async ([data]) => {
  const { keccak_256 } = await import('@noble/hashes/sha3.js')
  return answer(`0x${bytesToHex(keccak_256(hexToBytes(data.slice(2))))}`)
}
