import type { CommandResult } from '../../protocol/wallet.ts'
import { runCommand } from '../wallet/walletClient.ts'
import { askPasskey, CEREMONY_MS, readPrf } from './askPasskey.ts'
import { credentialIdToBytes, fromHex, toHex } from './credentialBytes.ts'
import { noPrf, toPasskeyError } from './passkeyError.ts'

/**
 * Makes a new passkey and lets it unlock the wallet: in the extension's own name, with the person verified, and only
 * if the authenticator computes a secret of its own (PRF). Where it does not do so while the passkey is made, it is
 * asked once more.
 *
 * @param present ids of the passkeys that are there, which no authenticator need hold twice
 * @throws WalletError `passkeyFailed`, `noPrf`, or what the commands throw
 */
export async function makePasskey({
  name,
  present,
}: {
  name: string
  present: readonly string[]
}): Promise<void> {
  const asked = await runCommand('requestChallenge', { purpose: 'enrol' })
  const credential = await create(asked, { name, present })
  const response = credential.response as AuthenticatorAttestationResponse
  if (credential.getClientExtensionResults().prf?.enabled === false) throw noPrf()
  const { prfSalt } = asked
  const { prfOutput } = readPrf(credential)
    ? { prfOutput: readPrf(credential) }
    : await askPasskey(asked.challenge, [{ credentialId: credential.id, prfSalt }])
  if (prfOutput === undefined) throw noPrf()
  await runCommand('addPasskeySlot', {
    name,
    prfSalt,
    prfOutput,
    registration: {
      credentialId: credential.id,
      clientDataJSON: toHex(response.clientDataJSON),
      attestationObject: toHex(response.attestationObject),
    },
  })
}

async function create(
  { challenge, userId, prfSalt }: CommandResult<'requestChallenge'>,
  { name, present }: { name: string; present: readonly string[] },
): Promise<PublicKeyCredential> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: fromHex(challenge),
    // No id: the browser then takes the extension's own, which no other extension and no site can claim.
    rp: { name: 'Pellucid' },
    user: { id: fromHex(userId), name, displayName: name },
    pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    attestation: 'none',
    excludeCredentials: present.map((id) => ({ type: 'public-key', id: credentialIdToBytes(id) })),
    timeout: CEREMONY_MS,
    extensions: { prf: { eval: { first: fromHex(prfSalt) } } },
  }
  try {
    return (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  } catch (error) {
    throw toPasskeyError(error)
  }
}
