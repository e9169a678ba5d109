import * as v from 'valibot'

/** Bytes as hex, as files have them: in either case, sometimes with `0x`. */
function Hex(minBytes: number, maxBytes: number) {
  return v.pipe(
    v.string(),
    v.regex(/^(0x)?([0-9a-f]{2})*$/i),
    v.transform((text) => text.replace(/^0x/i, '').toLowerCase()),
    v.check((digits) => digits.length >= 2 * minBytes && digits.length <= 2 * maxBytes),
  )
}
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const ScryptParams = v.object({ dklen: v.literal(32), n: Count, r: Count, p: Count, salt: Hex(0, 128) })
const Pbkdf2Params = v.object({
  dklen: v.literal(32),
  c: Count,
  prf: v.literal('hmac-sha256'),
  salt: Hex(0, 128),
})
export type ScryptParams = v.InferOutput<typeof ScryptParams>
export type Pbkdf2Params = v.InferOutput<typeof Pbkdf2Params>

const cipher = {
  cipher: v.literal('aes-128-ctr'),
  cipherparams: v.object({ iv: Hex(16, 16) }),
  ciphertext: Hex(1, 32),
  mac: Hex(32, 32),
}

/** The encrypted part of a keystore: what is locked, and how the password becomes its key. */
export const KeystoreCrypto = v.variant('kdf', [
  v.object({ ...cipher, kdf: v.literal('scrypt'), kdfparams: ScryptParams }),
  v.object({ ...cipher, kdf: v.literal('pbkdf2'), kdfparams: Pbkdf2Params }),
])
export type KeystoreCrypto = v.InferOutput<typeof KeystoreCrypto>

/**
 * A private key in a file, locked with a password: Web3 Secret Storage, version 3. Fields that change nothing are let be.
 * @see https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/
 */
export const Keystore = v.object({
  version: v.literal(3),
  address: v.optional(v.union([v.literal(''), Hex(20, 20)])),
  crypto: KeystoreCrypto,
})
export type Keystore = v.InferOutput<typeof Keystore>
