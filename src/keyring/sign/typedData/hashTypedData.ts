import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { DOMAIN_TYPE, type TypedData } from '../../../protocol/typedData/typedData.ts'
import { createStructHasher } from './createStructHasher.ts'

/**
 * @param typed from `parseTypedData`
 * @returns the 32 bytes that `eth_signTypedData_v4` signs (EIP-712)
 */
export function hashTypedData(typed: TypedData): Uint8Array {
  const hashStruct = createStructHasher(typed.types)
  return keccak_256(
    concatBytes(
      Uint8Array.of(0x19, 0x01),
      hashStruct(DOMAIN_TYPE, typed.domain),
      hashStruct(typed.primaryType, typed.message),
    ),
  )
}
