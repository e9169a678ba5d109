import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { PasskeyParams } from './slot.ts'
import type { SlotType } from './slotType.ts'

/** `prfOutput`: the 32 bytes that the authenticator alone can give (WebAuthn §10.1.4). */
export type PasskeySecret = {
  readonly type: 'passkey'
  readonly credentialId: string
  readonly prfOutput: Uint8Array
}

/** Opens the vault by a passkey. Without the authenticator's own output there is no slot: nothing else stands for it. */
export const passkeySlot: SlotType<PasskeyParams, PasskeySecret, PasskeyParams> = {
  createParams: (params) => params,
  assertParams: () => {},
  fits: ({ credentialId }, params) => credentialId === params.credentialId,
  deriveKey: async ({ prfOutput, credentialId }, _, vaultId) => {
    if (prfOutput.length !== 32) throw new RangeError('A passkey gives 32 bytes')
    const info = utf8ToBytes(`wallet|prf-kek|v1|${vaultId}`)
    return hkdf(sha256, prfOutput, utf8ToBytes(credentialId), info, 32)
  },
}
