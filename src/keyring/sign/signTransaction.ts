import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { serializeTransaction } from 'viem/utils'
import { WalletError } from '../../protocol/errors.ts'
import { assertSignable } from './assertSignable.ts'
import { type SignedAuthorization, signAuthorization } from './authorization/signAuthorization.ts'
import { privateKeyToAddress } from './privateKeyToAddress.ts'
import { type Signature, signDigest } from './signDigest.ts'
import type { UnsignedTransaction } from './unsignedTransaction.ts'

/**
 * Signs a transaction: legacy (EIP-155), with access list (EIP-2930), with base fee (EIP-1559), or with a delegation of
 * the sender's own account (EIP-7702). The chain is always bound.
 *
 * @param privateKey 32 bytes, of `transaction.from`
 * @returns the bytes for `eth_sendRawTransaction`, and the transaction's hash
 * @throws WalletError `badTransaction` if a field is out of range, `keyMismatch` if the key is not the
 *   sender's, `signatureMismatch` if the signature does not recover to it
 */
export function signTransaction(
  privateKey: Uint8Array,
  transaction: UnsignedTransaction,
): { raw: `0x${string}`; hash: `0x${string}` } {
  assertSignable(transaction)
  if (privateKeyToAddress(privateKey) !== transaction.from.toLowerCase()) {
    throw new WalletError('internal', 'The key is not that of the account which sends. Nothing was signed.', {
      reason: 'keyMismatch',
    })
  }
  const delegations = transaction.type === 'eip7702' ? [signDelegation(privateKey, transaction)] : []
  const digest = keccak_256(hexToBytes(serialize(transaction, delegations).slice(2)))
  const raw = serialize(transaction, delegations, signDigest(privateKey, digest))
  return { raw, hash: `0x${bytesToHex(keccak_256(hexToBytes(raw.slice(2))))}` }
}

/** Whoever sends a delegation of its own has used the transaction's nonce when it is looked at: it takes the next one. */
function signDelegation(
  privateKey: Uint8Array,
  { chainId, nonce, delegate }: Extract<UnsignedTransaction, { type: 'eip7702' }>,
): SignedAuthorization {
  return signAuthorization(privateKey, { chainId, address: delegate, nonce: nonce + 1 })
}

function serialize(
  transaction: UnsignedTransaction,
  delegations: readonly SignedAuthorization[],
  signature?: Signature,
): `0x${string}` {
  const { from: _, ...fields } = transaction
  // viem refuses addresses whose case is no EIP-55 checksum; case means nothing on the wire.
  const to = fields.to && (fields.to.toLowerCase() as `0x${string}`)
  if (fields.type === 'eip7702') {
    const { delegate: __, ...rest } = fields
    const authorizationList = delegations.map((signed) => ({
      ...signed,
      address: signed.address.toLowerCase() as `0x${string}`,
    }))
    return serializeTransaction({ ...rest, to, authorizationList }, signature)
  }
  if (fields.type !== 'legacy') return serializeTransaction({ ...fields, to }, signature)
  const v = signature && BigInt(signature.yParity + 27)
  return serializeTransaction({ ...fields, to }, signature && { r: signature.r, s: signature.s, v: v ?? 27n })
}
