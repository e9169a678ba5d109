import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { hashes, recoverPublicKey, sign } from '@noble/secp256k1'
import { WalletError } from '../../protocol/errors.ts'
import { privateKeyToAddress } from './privateKeyToAddress.ts'
import { publicKeyToAddress } from './publicKeyToAddress.ts'

// @noble/secp256k1 carries no hash of its own; RFC 6979 wants HMAC-SHA256.
hashes.sha256 = sha256
hashes.hmacSha256 = (key, message) => hmac(sha256, key, message)

export type Signature = {
  /** 32 bytes each, as hex. `s` is in the lower half of the order (EIP-2). */
  readonly r: `0x${string}`
  readonly s: `0x${string}`
  readonly yParity: 0 | 1
}

/**
 * Signs a digest: ECDSA on secp256k1, deterministic nonce (RFC 6979), low s (EIP-2). The signature is checked
 * before it leaves: it must recover to the key's own address.
 *
 * @param privateKey 32 bytes
 * @param digest 32 bytes, a Keccak-256 hash
 * @throws RangeError if the digest has another length
 * @throws WalletError `signatureMismatch` if the signature does not recover to the signer (a broken machine)
 */
export function signDigest(privateKey: Uint8Array, digest: Uint8Array): Signature {
  // The library would take a shorter digest and sign something that nothing else verifies.
  if (digest.length !== 32) throw new RangeError('A digest has 32 bytes')
  const signed = sign(digest, privateKey, {
    prehash: false,
    lowS: true,
    extraEntropy: false,
    format: 'recovered',
  })
  const recovered = recoverPublicKey(signed, digest, { prehash: false, isCompressed: false })
  const yParity = signed[0]
  if (publicKeyToAddress(recovered) !== privateKeyToAddress(privateKey) || (yParity !== 0 && yParity !== 1)) {
    throw new WalletError('internal', 'The signature came out wrong and was thrown away. Nothing was sent.', {
      reason: 'signatureMismatch',
    })
  }
  return {
    r: `0x${bytesToHex(signed.subarray(1, 33))}`,
    s: `0x${bytesToHex(signed.subarray(33, 65))}`,
    yParity,
  }
}
