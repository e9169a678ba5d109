import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'
import { assertKeystoreCost } from './assertKeystoreCost.ts'
import { Keystore } from './keystore.ts'

/** Such a file has about 500 characters. */
export const MAX_KEYSTORE_CHARACTERS = 32_768

/**
 * Reads a keystore file, and makes sure that opening it costs no more than it may.
 *
 * @throws WalletError `keystoreMalformed` if it is none, `keystoreUnsupported` if it is of another version or cipher,
 *   `keystoreDamaged` if a part is missing or cut, `keystoreTooCostly`
 */
export function parseKeystore(file: string): Keystore {
  const json = parseJson(file)
  // Some wallets write Crypto, some crypto.
  const crypto = json.crypto ?? json.Crypto
  if (!isRecord(crypto) || !('ciphertext' in crypto) || !('kdf' in crypto)) throw notAKeystore()
  assertSupported(json, crypto)
  const parsed = v.safeParse(Keystore, { version: Number(json.version), address: json.address, crypto })
  if (!parsed.success) {
    throw new WalletError(
      'invalidInput',
      'A part of this keystore file is missing or damaged. Try another copy.',
      {
        reason: 'keystoreDamaged',
      },
    )
  }
  assertKeystoreCost(parsed.output.crypto)
  return parsed.output
}

function parseJson(file: string): Record<string, unknown> {
  if (file.length > MAX_KEYSTORE_CHARACTERS) throw notAKeystore()
  try {
    const json: unknown = JSON.parse(file)
    if (isRecord(json)) return json
  } catch {
    // What the parser says may quote the file.
  }
  throw notAKeystore()
}

function assertSupported(json: Record<string, unknown>, crypto: Record<string, unknown>): void {
  const isKnown =
    Number(json.version) === 3 &&
    crypto.cipher === 'aes-128-ctr' &&
    (crypto.kdf === 'scrypt' || crypto.kdf === 'pbkdf2')
  if (isKnown) return
  throw new WalletError(
    'invalidInput',
    'This keystore file is of another version than 3, or locked in a way this wallet does not know.',
    { reason: 'keystoreUnsupported' },
  )
}

function notAKeystore(): WalletError {
  return new WalletError(
    'invalidInput',
    'This is no keystore file. Such a file is JSON text with a part named “crypto”.',
    {
      reason: 'keystoreMalformed',
    },
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
