import type { PasskeyAssertion } from '../../protocol/passkeys.ts'
import type { PasskeyPrompt } from '../../protocol/slots.ts'
import { credentialIdToBytes, fromHex, toHex } from './credentialBytes.ts'
import { noPrf, toPasskeyError } from './passkeyError.ts'

/** As long as a challenge is good for. */
export const CEREMONY_MS = 120_000

/**
 * Has the person answer with one of the wallet's passkeys. What the browser vouches for is checked in the background.
 *
 * @param challenge as hex, from the command `requestChallenge`
 * @throws WalletError `passkeyFailed`, `noPrf`
 */
export async function askPasskey(
  challenge: string,
  passkeys: readonly Pick<PasskeyPrompt, 'credentialId' | 'prfSalt'>[],
): Promise<PasskeyAssertion> {
  const salts = passkeys.map(({ credentialId, prfSalt }) => [credentialId, { first: fromHex(prfSalt) }])
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: fromHex(challenge),
    allowCredentials: passkeys.map(({ credentialId }) => ({
      type: 'public-key',
      id: credentialIdToBytes(credentialId),
    })),
    userVerification: 'required',
    timeout: CEREMONY_MS,
    extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
  }
  try {
    return readAssertion((await navigator.credentials.get({ publicKey })) as PublicKeyCredential)
  } catch (error) {
    throw toPasskeyError(error)
  }
}

function readAssertion(credential: PublicKeyCredential): PasskeyAssertion {
  const response = credential.response as AuthenticatorAssertionResponse
  return {
    credentialId: credential.id,
    clientDataJSON: toHex(response.clientDataJSON),
    authenticatorData: toHex(response.authenticatorData),
    signature: toHex(response.signature),
    prfOutput: readPrf(credential) ?? fail(),
  }
}

/** @returns what the authenticator computed from the salt, as hex; undefined when it did not */
export function readPrf(credential: PublicKeyCredential): string | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first
  return first instanceof ArrayBuffer ? toHex(first) : undefined
}

function fail(): never {
  throw noPrf()
}
