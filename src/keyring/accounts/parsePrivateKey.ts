import { hexToBytes } from '@noble/hashes/utils.js'
import { utils } from '@noble/secp256k1'
import { WalletError } from '../../protocol/errors.ts'
import { wipe } from '../wipe.ts'

/**
 * Reads a private key as other wallets give it out: 64 hex digits, with or without `0x`.
 *
 * @returns 32 bytes; the caller wipes them after use
 * @throws WalletError `badPrivateKey`. The message holds nothing of what was given.
 */
export function parsePrivateKey(text: string): Uint8Array {
  const digits = /^\s*(?:0x)?([0-9a-f]{64})\s*$/i.exec(text)?.[1]
  if (digits === undefined) throw badPrivateKey('A private key has 64 digits, each 0 to 9 or a to f.')
  const key = hexToBytes(digits.toLowerCase())
  if (utils.isValidSecretKey(key)) return key
  wipe(key)
  throw badPrivateKey('No account belongs to this private key. Check that it was copied whole.')
}

function badPrivateKey(message: string): WalletError {
  return new WalletError('invalidInput', message, { reason: 'badPrivateKey' })
}
