import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { formatSignature } from './formatSignature.ts'
import { signDigest } from './signDigest.ts'
import { hashTypedData } from './typedData/hashTypedData.ts'

/**
 * Signs typed data as `eth_signTypedData_v4` does (EIP-712).
 *
 * @param privateKey 32 bytes
 * @param typed from `parseTypedData`, so that nothing unchecked is ever signed
 * @returns 65 bytes as hex: r, s, v (27 or 28)
 */
export function signTypedData(privateKey: Uint8Array, typed: TypedData): `0x${string}` {
  return formatSignature(signDigest(privateKey, hashTypedData(typed)))
}
