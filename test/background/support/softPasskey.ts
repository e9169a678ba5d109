import { bytesToHex } from '@noble/hashes/utils.js'
import { toBase64Url } from '../../../src/keyring/webauthn/toBase64Url.ts'
import type { PasskeyAssertion, PasskeyPurpose, PasskeyRegistration } from '../../../src/protocol/passkeys.ts'
import { createSoftAuthenticator, type Deviation } from '../../keyring/support/softAuthenticator.ts'
import type { TestScreen } from './testWallet.ts'

const origin = 'chrome-extension://pellucid'
export const PRF_OUTPUT = '7f'.repeat(32)

/** A passkey of the test wallet: it answers the wallet's questions as its screens would hand the answers on. */
export async function createSoftPasskey() {
  const authenticator = await createSoftAuthenticator({ origin, rpId: origin })
  const credentialId = toBase64Url(authenticator.credentialId)

  const register = (challenge: string, deviation?: Deviation): PasskeyRegistration => ({
    ...toHex(authenticator.register(challenge, deviation)),
    credentialId,
  })

  const assert = async (challenge: string, deviation?: Deviation): Promise<PasskeyAssertion> => ({
    ...toHex(await authenticator.assert(challenge, deviation)),
    credentialId,
    prfOutput: PRF_OUTPUT,
  })

  return {
    credentialId,
    register,
    assert,
    /** Asks the wallet for a challenge, and answers it. */
    async answer(screen: TestScreen, purpose: PasskeyPurpose, deviation?: Deviation) {
      return assert((await screen.run('requestChallenge', { purpose })).challenge, deviation)
    },
    /** Makes it a way to unlock the wallet. */
    async enrol(screen: TestScreen, deviation?: Deviation) {
      const { challenge, prfSalt } = await screen.run('requestChallenge', { purpose: 'enrol' })
      const registration = register(challenge, deviation)
      return screen.run('addPasskeySlot', { name: 'Soft', prfSalt, prfOutput: PRF_OUTPUT, registration })
    },
  }
}

function toHex<Part extends string>(answer: Record<Part, Uint8Array>): Record<Part, string> {
  const parts = Object.entries<Uint8Array>(answer).map(([part, bytes]) => [part, bytesToHex(bytes)])
  return Object.fromEntries(parts)
}
