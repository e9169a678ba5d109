import * as v from 'valibot'
import { Name, TimeMs, Uuid } from './primitives.ts'

/** The ways to open the vault; a file each in `keyring/vault/slots`. */
export const slotTypeNames = ['password', 'passkey', 'phrase'] as const

/** A way to open the vault, without anything secret. */
export const SlotInfo = v.object({
  slotId: Uuid,
  type: v.picklist(slotTypeNames),
  name: Name,
  createdAtMs: TimeMs,
  /** When the vault was last opened by it; not known before it was. */
  lastUsedAtMs: v.optional(TimeMs),
  /** From this moment on it opens nothing. */
  expiresAtMs: v.optional(TimeMs),
})
export type SlotInfo = v.InferOutput<typeof SlotInfo>

const Base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))

/** The id that an authenticator gave a passkey (WebAuthn §4, at most 1023 bytes), as base64url. */
export const CredentialId = v.pipe(Base64Url, v.maxLength(1364))

/** What a passkey is asked for, to open the vault: 32 bytes of salt as lower-case hex (WebAuthn §10.1.4, PRF). */
export const PasskeyPrompt = v.object({
  slotId: Uuid,
  credentialId: CredentialId,
  prfSalt: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type PasskeyPrompt = v.InferOutput<typeof PasskeyPrompt>
