import * as v from 'valibot'
import { CredentialId } from './slots.ts'

/** Bytes as lower-case hex, so many at most. */
function HexBytes(maxBytes: number) {
  return v.pipe(v.string(), v.maxLength(2 * maxBytes), v.regex(/^([0-9a-f]{2})+$/))
}

/** 32 bytes as lower-case hex. */
export const Hex32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What an authenticator's answer is wanted for. */
export const PasskeyPurpose = v.picklist(['enrol', 'unlock', 'stepUp'])
export type PasskeyPurpose = v.InferOutput<typeof PasskeyPurpose>

/** The answer to `navigator.credentials.create`, as the browser hands it on (WebAuthn Level 3 §5.2.1). */
export const PasskeyRegistration = v.strictObject({
  credentialId: CredentialId,
  clientDataJSON: HexBytes(4_096),
  attestationObject: HexBytes(16_384),
})
export type PasskeyRegistration = v.InferOutput<typeof PasskeyRegistration>

/** The answer to `navigator.credentials.get` (WebAuthn Level 3 §5.2.2), and what the authenticator computed (PRF, §10.1.4). */
export const PasskeyAssertion = v.strictObject({
  credentialId: CredentialId,
  clientDataJSON: HexBytes(4_096),
  authenticatorData: HexBytes(2_048),
  signature: HexBytes(1_024),
  prfOutput: Hex32,
})
export type PasskeyAssertion = v.InferOutput<typeof PasskeyAssertion>
