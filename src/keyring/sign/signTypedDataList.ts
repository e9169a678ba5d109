import type { TypedDataList } from '../../protocol/typedData/parseTypedDataList.ts'
import { formatSignature } from './formatSignature.ts'
import { signDigest } from './signDigest.ts'
import { hashTypedDataList } from './typedData/hashTypedDataList.ts'

/**
 * Signs typed data as version 1 of `eth_signTypedData` does.
 *
 * @param privateKey 32 bytes
 * @param list from `parseTypedDataList`, so that nothing unchecked is ever signed
 * @returns 65 bytes as hex: r, s, v (27 or 28)
 */
export function signTypedDataList(privateKey: Uint8Array, list: TypedDataList): `0x${string}` {
  return formatSignature(signDigest(privateKey, hashTypedDataList(list)))
}
