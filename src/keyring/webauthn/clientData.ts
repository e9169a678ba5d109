import * as v from 'valibot'
import { fromBase64Url } from './fromBase64Url.ts'
import { refusePasskey } from './passkeyRefusal.ts'

/** What the browser vouches for: the question it put to the authenticator, and for whom (WebAuthn Level 3 §5.8.1). */
const ClientData = v.object({
  type: v.picklist(['webauthn.create', 'webauthn.get']),
  /** base64url without padding. */
  challenge: v.pipe(v.string(), v.regex(/^[\w-]{22,172}$/)),
  origin: v.pipe(v.string(), v.maxLength(300)),
  crossOrigin: v.optional(v.boolean()),
  topOrigin: v.optional(v.string()),
})
export type ClientData = v.InferOutput<typeof ClientData>

const MAX_LENGTH = 4_096

/** @throws WalletError `passkeyMalformed` */
export function parseClientData(bytes: Uint8Array): ClientData {
  if (bytes.length > MAX_LENGTH) throw refusePasskey('passkeyMalformed')
  const parsed = v.safeParse(ClientData, parseJson(bytes))
  if (!parsed.success) throw refusePasskey('passkeyMalformed')
  return parsed.output
}

/** @returns the challenge that was answered, as bytes; not yet whether it was ever asked @throws WalletError `passkeyMalformed` */
export function readChallenge(bytes: Uint8Array): Uint8Array {
  return fromBase64Url(parseClientData(bytes).challenge)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw refusePasskey('passkeyMalformed')
  }
}
