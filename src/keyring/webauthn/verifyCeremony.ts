import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type AuthenticatorData, parseAuthenticatorData } from './authenticatorData.ts'
import { parseClientData } from './clientData.ts'
import { refusePasskey } from './passkeyRefusal.ts'
import { toBase64Url } from './toBase64Url.ts'

/** What an answer must be bound to. */
export type RelyingParty = {
  /** Origin of the wallet's own pages, as the browser writes it into the client data. */
  readonly origin: string
  /** The id that credentials of this wallet are made for. */
  readonly rpId: string
}

/**
 * What registration and assertion have in common: the right type, this very challenge, our origin and no frame in
 * somebody else's page, our RP id, and a person who was present and whom the authenticator verified
 * (WebAuthn Level 3 §7.1 and §7.2).
 *
 * @param challenge as bytes; whether it was open is for the caller to know
 * @throws WalletError `passkeyMalformed`, `passkeyOldChallenge`, `passkeyOtherOrigin`, `passkeyNotVerified`
 */
export function verifyCeremony(
  answer: { clientDataJSON: Uint8Array; authenticatorData: Uint8Array },
  expected: RelyingParty & { type: 'webauthn.create' | 'webauthn.get'; challenge: Uint8Array },
): AuthenticatorData {
  const client = parseClientData(answer.clientDataJSON)
  if (client.type !== expected.type) throw refusePasskey('passkeyMalformed')
  if (client.challenge !== toBase64Url(expected.challenge)) throw refusePasskey('passkeyOldChallenge')
  const isFramed = client.crossOrigin === true || client.topOrigin !== undefined
  if (client.origin !== expected.origin || isFramed) throw refusePasskey('passkeyOtherOrigin')
  const data = parseAuthenticatorData(answer.authenticatorData)
  if (!isSame(data.rpIdHash, sha256(utf8ToBytes(expected.rpId)))) throw refusePasskey('passkeyOtherOrigin')
  if (!data.userPresent || !data.userVerified) throw refusePasskey('passkeyNotVerified')
  return data
}

/** Compares public bytes. @returns true when they are equal */
export function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index])
}
