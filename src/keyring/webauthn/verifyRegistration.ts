import { isCborMap } from './authenticatorData.ts'
import { parseCbor } from './parseCbor.ts'
import { refusePasskey } from './passkeyRefusal.ts'
import { isSame, type RelyingParty, verifyCeremony } from './verifyCeremony.ts'
import { assertUsableKey } from './verifySignature.ts'

/** A passkey that was just made, as later answers are checked against it. */
export type RegisteredPasskey = {
  readonly credentialId: Uint8Array
  /** COSE key. */
  readonly publicKey: Uint8Array
  readonly signCount: number
}

/** Room for a statement with certificates, although none is asked for. */
const MAX_ATTESTATION_LENGTH = 16_384

/**
 * Verifies the answer to `navigator.credentials.create` (WebAuthn Level 3 §7.1). Who made the authenticator is not
 * asked for and not looked at: the person chose it, and nobody else relies on it.
 *
 * @throws WalletError with one of the reasons of `passkeyRefusal.ts`
 */
export async function verifyRegistration(
  answer: { credentialId: Uint8Array; clientDataJSON: Uint8Array; attestationObject: Uint8Array },
  expected: RelyingParty & { challenge: Uint8Array },
): Promise<RegisteredPasskey> {
  const { credentialId, clientDataJSON, attestationObject } = answer
  const authenticatorData = readAuthenticatorData(attestationObject)
  const data = verifyCeremony({ clientDataJSON, authenticatorData }, { ...expected, type: 'webauthn.create' })
  const { credential, signCount } = data
  if (!credential || !isSame(credential.credentialId, credentialId)) throw refusePasskey('passkeyMalformed')
  await assertUsableKey(credential.publicKey)
  return { ...credential, signCount }
}

function readAuthenticatorData(attestationObject: Uint8Array): Uint8Array {
  if (attestationObject.length > MAX_ATTESTATION_LENGTH) throw refusePasskey('passkeyMalformed')
  const { value, length } = parseCbor(attestationObject)
  const data = isCborMap(value) ? value.get('authData') : undefined
  const isWhole = length === attestationObject.length && data instanceof Uint8Array
  if (!isWhole) throw refusePasskey('passkeyMalformed')
  return data
}
