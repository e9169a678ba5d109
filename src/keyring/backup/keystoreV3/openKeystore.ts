import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { utils } from '@noble/secp256k1'
import { WalletError } from '../../../protocol/errors.ts'
import { privateKeyToAddress } from '../../sign/privateKeyToAddress.ts'
import { wipe } from '../../wipe.ts'
import { applyAesCtr } from './aesCtr.ts'
import { deriveKeystoreKey } from './deriveKeystoreKey.ts'
import type { Keystore, KeystoreCrypto } from './keystore.ts'
import { parseKeystore } from './parseKeystore.ts'

/**
 * Opens a keystore file (Web3 Secret Storage, version 3).
 *
 * @param file its text
 * @param password as it was chosen; may be empty
 * @returns the private key, 32 bytes; the caller wipes them after use
 * @throws WalletError what `parseKeystore` throws, `keystoreWrongPassword`, or `keystoreDamaged` if the key in it is none
 *   or is not that of the address it names
 */
export async function openKeystore(file: string, password: string): Promise<Uint8Array> {
  const keystore = parseKeystore(file)
  // Wallets differ in whether they normalise what is typed; most passwords are the same either way.
  for (const typed of new Set([password, password.normalize('NFKC')])) {
    const key = await tryPassword(keystore.crypto, typed)
    if (key) return assertKey(keystore, key)
  }
  throw new WalletError(
    'invalidInput',
    'This password does not open the file. It is the one that was chosen when the file was made. If you are sure of it, the file is damaged.',
    { reason: 'keystoreWrongPassword' },
  )
}

async function tryPassword(crypto: KeystoreCrypto, password: string): Promise<Uint8Array | undefined> {
  const bytes = utf8ToBytes(password)
  const derived = await deriveKeystoreKey(bytes, crypto)
  try {
    const ciphertext = hexToBytes(crypto.ciphertext)
    const mac = keccak_256(concatBytes(derived.subarray(16, 32), ciphertext))
    if (!isSame(mac, hexToBytes(crypto.mac))) return undefined
    const counter = hexToBytes(crypto.cipherparams.iv)
    return await applyAesCtr(ciphertext, { key: derived.subarray(0, 16), counter })
  } finally {
    wipe(bytes, derived)
  }
}

function assertKey({ address }: Keystore, opened: Uint8Array): Uint8Array {
  // Some old wallets left the zeros out that a key may begin with.
  const key = new Uint8Array(32)
  key.set(opened, 32 - opened.length)
  wipe(opened)
  const isNamed = !address || (utils.isValidSecretKey(key) && privateKeyToAddress(key) === `0x${address}`)
  if (utils.isValidSecretKey(key) && isNamed) return key
  wipe(key)
  throw new WalletError(
    'invalidInput',
    'The file opens, but what is in it is not the key of the account it names. It is damaged. Try another copy.',
    { reason: 'keystoreDamaged' },
  )
}

function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.every((byte, index) => byte === second[index])
}
