import { bytesToHex } from '@noble/hashes/utils.js'
import { hashTypedData as hashAgain } from 'viem/utils'
import { WalletError } from '../../protocol/errors.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { withPlainAddresses } from '../../protocol/typedData/withPlainAddresses.ts'

/**
 * Works the digest of typed data out a second time, by code that shares none with the keyring's, so that a mistake in
 * either is found before anything is signed (B3).
 *
 * @param digest 32 bytes, as the keyring would sign them
 * @throws WalletError `digestMismatch` when the two differ
 * @see https://eips.ethereum.org/EIPS/eip-712
 */
export function assertSameDigest(typed: TypedData, digest: Uint8Array): void {
  const again = hashAgain(withPlainAddresses(typed) as unknown as Parameters<typeof hashAgain>[0])
  if (again === `0x${bytesToHex(digest)}`) return
  throw new WalletError(
    'internal',
    'Two ways of working out what would be signed disagree. Nothing was signed. Please report this request.',
    { reason: 'digestMismatch' },
  )
}
