import { bytesToHex } from '@noble/hashes/utils.js'
import type { Random } from '../../../src/keyring/random/random.ts'
import type { NewSlot } from '../../../src/keyring/vault/change/addSlot.ts'
import type { PasskeySecret } from '../../../src/keyring/vault/slots/passkey.ts'

/** A passkey as an authenticator and the keyring would make it, and what it gives when it is asked. */
export function samplePasskey(random: Random): NewSlot & { secret: PasskeySecret } {
  const credentialId = bytesToHex(random(16))
  return {
    name: 'Security key',
    secret: {
      type: 'passkey',
      credentialId,
      prfOutput: random(32),
      options: { credentialId, prfSalt: bytesToHex(random(32)), publicKey: '3059', algorithm: -7 },
    },
    note: { signCount: 0 },
  }
}
