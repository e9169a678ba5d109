import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { createUuid } from '../../random/createUuid.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { privateKeyToAddress } from '../../sign/privateKeyToAddress.ts'
import { wipe } from '../../wipe.ts'
import { applyAesCtr } from './aesCtr.ts'
import { deriveKeystoreKey } from './deriveKeystoreKey.ts'

/** What Geth writes (its standard cost): 256 MiB, about a second. */
const COST = { n: 2 ** 18, r: 8, p: 1 } as const

/**
 * Locks a private key with a password, as a file that other wallets open (Web3 Secret Storage, version 3, scrypt).
 *
 * @param options.key 32 bytes; the caller wipes them
 * @returns the text of the file
 */
export async function createKeystore(options: {
  key: Uint8Array
  password: string
  random: Random
  /** Cheaper than other wallets expect, for tests. */
  cost?: { n: number; r: number; p: number }
}): Promise<string> {
  const { key, random, cost = COST } = options
  const kdfparams = { dklen: 32 as const, ...cost, salt: bytesToHex(drawBytes(random, 32)) }
  const counter = drawBytes(random, 16)
  const password = utf8ToBytes(options.password)
  const locked = { cipher: 'aes-128-ctr' as const, cipherparams: { iv: bytesToHex(counter) }, kdfparams }
  const derived = await deriveKeystoreKey(password, { ...locked, kdf: 'scrypt', ciphertext: '', mac: '' })
  try {
    const ciphertext = await applyAesCtr(key, { key: derived.subarray(0, 16), counter })
    const mac = keccak_256(concatBytes(derived.subarray(16, 32), ciphertext))
    return JSON.stringify({
      version: 3,
      id: createUuid(random),
      address: privateKeyToAddress(key).slice(2),
      crypto: { ...locked, kdf: 'scrypt', ciphertext: bytesToHex(ciphertext), mac: bytesToHex(mac) },
    })
  } finally {
    wipe(password, derived)
  }
}
