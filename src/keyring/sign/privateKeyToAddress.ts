import { getPublicKey } from '@noble/secp256k1'
import { publicKeyToAddress } from './publicKeyToAddress.ts'

/**
 * @param privateKey 32 bytes
 * @returns the address of the account it controls, lower case
 */
export function privateKeyToAddress(privateKey: Uint8Array): `0x${string}` {
  return publicKeyToAddress(getPublicKey(privateKey, false))
}
