import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { consumeChallenge, issueChallenge } from '../../keyring/webauthn/challenges.ts'
import { readChallenge } from '../../keyring/webauthn/clientData.ts'
import { fromBase64Url } from '../../keyring/webauthn/fromBase64Url.ts'
import { refusePasskey } from '../../keyring/webauthn/passkeyRefusal.ts'
import { verifyAssertion } from '../../keyring/webauthn/verifyAssertion.ts'
import { type RegisteredPasskey, verifyRegistration } from '../../keyring/webauthn/verifyRegistration.ts'
import type { PasskeyAssertion, PasskeyPurpose, PasskeyRegistration } from '../../protocol/passkeys.ts'
import type { Services } from '../services.ts'

type Parts = Pick<Services, 'platform' | 'stores' | 'vault'>

/** Asks a question that an authenticator is to sign. @returns 32 bytes as hex, good once, for this purpose, for two minutes */
export async function askChallenge({ platform, stores }: Parts, purpose: PasskeyPurpose): Promise<string> {
  const { random, now: clock } = platform
  const { challenge, open } = issueChallenge(stores.challenges.get(), { purpose, random, clock })
  await stores.challenges.update(() => open)
  return challenge.value
}

/** Verifies that a new passkey is this wallet's. @throws WalletError with one of the reasons of `passkeyRefusal.ts` */
export async function verifyNewPasskey(
  parts: Parts,
  { credentialId, clientDataJSON, attestationObject }: PasskeyRegistration,
): Promise<RegisteredPasskey> {
  const clientData = hexToBytes(clientDataJSON)
  const challenge = await takeChallenge(parts, clientData, 'enrol')
  const answer = {
    credentialId: fromBase64Url(credentialId),
    clientDataJSON: clientData,
    attestationObject: hexToBytes(attestationObject),
  }
  return verifyRegistration(answer, { ...relyingParty(parts), challenge })
}

/**
 * Verifies the answer of a passkey that is one of the vault's slots. That its counter counts on is for the vault to
 * say, where it is kept.
 *
 * @throws WalletError with one of the reasons of `passkeyRefusal.ts`
 */
export async function verifyPasskey(
  parts: Parts,
  { credentialId, clientDataJSON, authenticatorData, signature }: PasskeyAssertion,
  purpose: PasskeyPurpose,
): Promise<{ signCount: number }> {
  const clientData = hexToBytes(clientDataJSON)
  const challenge = await takeChallenge(parts, clientData, purpose)
  const id = fromBase64Url(credentialId)
  const publicKey = parts.vault.passkeyKey(credentialId)
  const passkey =
    publicKey === undefined ? undefined : { credentialId: id, publicKey: hexToBytes(publicKey), signCount: 0 }
  const answer = {
    credentialId: id,
    clientDataJSON: clientData,
    authenticatorData: hexToBytes(authenticatorData),
    signature: hexToBytes(signature),
  }
  return verifyAssertion(answer, { ...relyingParty(parts), challenge, passkey })
}

/** Used up and written down before anything else is looked at: no worker's death makes it good again. */
async function takeChallenge(
  { platform, stores: { challenges } }: Parts,
  clientData: Uint8Array,
  purpose: PasskeyPurpose,
): Promise<Uint8Array> {
  const challenge = readChallenge(clientData)
  const value = bytesToHex(challenge)
  const { open, isGood } = consumeChallenge(challenges.get(), { value, purpose, clock: platform.now })
  await challenges.update(() => open)
  if (!isGood) throw refusePasskey('passkeyOldChallenge')
  return challenge
}

/** Chromium takes an extension's whole origin for the id of its relying party. */
function relyingParty({ platform: { extensionOrigin } }: Parts) {
  return { origin: extensionOrigin, rpId: extensionOrigin }
}
