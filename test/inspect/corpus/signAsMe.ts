import { secp256k1 } from '@noble/curves/secp256k1.js'
import {
  concat,
  type Hex,
  hashTypedData,
  hexToBytes,
  numberToHex,
  type TypedDataDefinition,
  toHex,
} from 'viem'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'

/** Index of the test account that scenarios are about. */
export const myIndex = 4

/** @returns the signature of that account, or of another one, at once: scenarios are made without waiting */
export function signAsMe(typed: TypedDataDefinition, index = myIndex): Hex {
  const key = getDevnetAccount(index).getHdKey().privateKey
  if (!key) throw new TypeError('The test account has a key')
  const digest = hexToBytes(hashTypedData(typed))
  const signed = secp256k1.sign(digest, key, { prehash: false, format: 'recovered' })
  return concat([toHex(signed.slice(1)), numberToHex(27 + (signed[0] ?? 0))])
}
