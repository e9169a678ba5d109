import * as v from 'valibot'

export const ENCRYPTION_VERSION = 'x25519-xsalsa20-poly1305'

const base64 = (length?: number) =>
  v.pipe(
    v.string(),
    v.maxLength(70_000),
    v.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'This is no base64'),
    v.check((text) => length === undefined || byteLength(text) === length, 'This is of another length'),
  )

/** A message that was encrypted for an account (EIP-1024): a box of NaCl, its parts in base64. */
export const EncryptedMessage = v.strictObject({
  version: v.literal(ENCRYPTION_VERSION, `Only ${ENCRYPTION_VERSION} can be decrypted`),
  nonce: base64(24),
  ephemPublicKey: base64(32),
  ciphertext: base64(),
})
export type EncryptedMessage = v.InferOutput<typeof EncryptedMessage>

function byteLength(text: string): number {
  return (text.length / 4) * 3 - (text.endsWith('==') ? 2 : Number(text.endsWith('=')))
}
