import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: Keccak-256, whatever the name says. */
export const web3_sha3: RpcHandler<'web3_sha3'> = ([data]) =>
  answer(`0x${bytesToHex(keccak_256(hexToBytes(data.slice(2))))}`)
