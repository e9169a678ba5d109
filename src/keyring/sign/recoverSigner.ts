import { hexToBytes } from '@noble/hashes/utils.js'
import { recoverPublicKey } from '@noble/secp256k1'
import { WalletError } from '../../protocol/errors.ts'
import { hashMessage } from './hashMessage.ts'
import { publicKeyToAddress } from './publicKeyToAddress.ts'

/**
 * Finds out who signed a message with `personal_sign` (EIP-191).
 *
 * @param message the bytes
 * @param signature 65 bytes as hex: r, s, v (0, 1, 27 or 28)
 * @returns the signer's address, in lower case
 * @throws WalletError (-32602) `badSignature` if it is the signature of nobody
 */
export function recoverSigner(message: Uint8Array, signature: `0x${string}`): `0x${string}` {
  const bytes = hexToBytes(signature.slice(2))
  const v = bytes[64] ?? -1
  const recovery = v >= 27 ? v - 27 : v
  try {
    if (recovery !== 0 && recovery !== 1) throw new RangeError('The recovery id is 0 or 1')
    const compact = Uint8Array.of(recovery, ...bytes.subarray(0, 64))
    return publicKeyToAddress(
      recoverPublicKey(compact, hashMessage(message), { prehash: false, isCompressed: false }),
    )
  } catch (cause) {
    throw new WalletError('invalidParams', 'This is the signature of nobody.', {
      reason: 'badSignature',
      cause,
    })
  }
}
