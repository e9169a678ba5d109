import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { refusePasskey } from './passkeyRefusal.ts'
import { isSame, type RelyingParty, verifyCeremony } from './verifyCeremony.ts'
import type { RegisteredPasskey } from './verifyRegistration.ts'
import { verifySignature } from './verifySignature.ts'

/**
 * Verifies the answer to `navigator.credentials.get` (WebAuthn Level 3 §7.2).
 *
 * @param passkey that the answer says it comes from, as it is known here; undefined when it is not
 * @returns the authenticator's counter, which is kept for the next time
 * @throws WalletError with one of the reasons of `passkeyRefusal.ts`
 */
export async function verifyAssertion(
  answer: {
    credentialId: Uint8Array
    clientDataJSON: Uint8Array
    authenticatorData: Uint8Array
    signature: Uint8Array
  },
  expected: RelyingParty & { challenge: Uint8Array; passkey: RegisteredPasskey | undefined },
): Promise<{ signCount: number }> {
  const { passkey, ...ceremony } = expected
  const { signCount, credential } = verifyCeremony(answer, { ...ceremony, type: 'webauthn.get' })
  if (credential) throw refusePasskey('passkeyMalformed')
  if (!passkey || !isSame(passkey.credentialId, answer.credentialId)) throw refusePasskey('passkeyUnknown')
  const signed = concatBytes(answer.authenticatorData, sha256(answer.clientDataJSON))
  await verifySignature(passkey.publicKey, { signature: answer.signature, signed })
  assertCountsOn(passkey.signCount, signCount)
  return { signCount }
}

/** Step 22: an authenticator that counts must have counted on; one that never counts says 0 each time. */
function assertCountsOn(before: number, now: number): void {
  const counts = before !== 0 || now !== 0
  if (counts && now <= before) throw refusePasskey('passkeyRolledBack')
}
