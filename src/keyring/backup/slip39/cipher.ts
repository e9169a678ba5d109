import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'

const ROUNDS = 4
/** PBKDF2's rounds, over all four rounds of the cipher, at exponent 0 (SLIP-39). */
const BASE_ITERATIONS = 10_000

/** How a secret was encrypted before it was split. None of it is secret. */
export type CipherParams = {
  /** 15 bits, the same in all shares of one making. */
  readonly identifier: number
  /** Shares of the extendable form can be made anew, with another identifier, to the very same wallet. */
  readonly extendable: boolean
  /** 0 to 15; each step doubles the work. */
  readonly iterationExponent: number
}

/**
 * Encrypts a secret under a passphrase, before it is split (SLIP-39: four Feistel rounds over PBKDF2-HMAC-SHA256).
 * Every passphrase decrypts to something: no share tells a wrong one.
 *
 * @param secret 16 bytes or more, an even number
 * @returns as many bytes; the caller wipes them
 */
export function encryptSecret(
  secret: Uint8Array,
  passphrase: string,
  params: CipherParams,
): Promise<Uint8Array> {
  return runRounds(secret, [0, 1, 2, 3], { passphrase, params })
}

/** Undoes `encryptSecret`. @returns the secret; the caller wipes it */
export function decryptSecret(
  encrypted: Uint8Array,
  passphrase: string,
  params: CipherParams,
): Promise<Uint8Array> {
  return runRounds(encrypted, [3, 2, 1, 0], { passphrase, params })
}

async function runRounds(
  input: Uint8Array,
  order: readonly number[],
  { passphrase, params }: { passphrase: string; params: CipherParams },
): Promise<Uint8Array> {
  const half = input.length / 2
  let left = input.slice(0, half)
  let right = input.slice(half)
  const text = utf8ToBytes(passphrase.normalize('NFKD'))
  for (const round of order) {
    const mask = await stretch(concatBytes(Uint8Array.of(round), text), right, params)
    for (let i = 0; i < half; i++) left[i] = (left[i] ?? 0) ^ (mask[i] ?? 0)
    wipe(mask)
    ;[left, right] = [right, left]
  }
  const output = concatBytes(right, left)
  wipe(left, right, text)
  return output
}

async function stretch(password: Uint8Array, half: Uint8Array, params: CipherParams): Promise<Uint8Array> {
  const { identifier, extendable, iterationExponent } = params
  const prefix = extendable
    ? new Uint8Array()
    : concatBytes(utf8ToBytes('shamir'), Uint8Array.of(identifier >> 8, identifier & 255))
  const salt = concatBytes(prefix, half)
  const own = new Uint8Array(password)
  try {
    const key = await crypto.subtle.importKey('raw', own, 'PBKDF2', false, ['deriveBits'])
    const iterations = (BASE_ITERATIONS * 2 ** iterationExponent) / ROUNDS
    const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations }
    return new Uint8Array(await crypto.subtle.deriveBits(settings, key, half.length * 8))
  } finally {
    wipe(own, password, salt)
  }
}
