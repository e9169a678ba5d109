import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { CredentialId } from '../../../protocol/slots.ts'
import { Bytes32, type SlotType, slotEntries } from './slotType.ts'

const PasskeyParams = v.strictObject({
  credentialId: CredentialId,
  /** What the authenticator is given to work on: 32 bytes. */
  prfSalt: Bytes32,
  /** COSE key (RFC 9052) as hex, as the authenticator gave it: its assertions are checked by it. */
  publicKey: v.pipe(v.string(), v.maxLength(2048), v.regex(/^([0-9a-f]{2})+$/)),
  /** COSE algorithm, e.g. -7 for ES256. */
  algorithm: v.pipe(v.number(), v.safeInteger()),
})
export type PasskeyParams = v.InferOutput<typeof PasskeyParams>

export const PasskeySlot = v.strictObject({
  type: v.literal('passkey'),
  ...slotEntries,
  params: PasskeyParams,
})
export type PasskeySlot = v.InferOutput<typeof PasskeySlot>

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
