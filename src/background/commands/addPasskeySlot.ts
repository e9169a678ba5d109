import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { addSlot } from '../../keyring/vault/change/addSlot.ts'
import { parseCoseKey } from '../../keyring/webauthn/coseKey.ts'
import { wipe } from '../../keyring/wipe.ts'
import { verifyNewPasskey } from '../passkeys/passkeys.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Lets a passkey unlock the wallet, once it is certain that it was made here, for this wallet, with the person verified. */
export const addPasskeySlot: CommandHandler<'addPasskeySlot'> = async (params, services) => {
  const { name, registration, prfSalt, expiresAtMs } = params
  const { publicKey, signCount } = await verifyNewPasskey(services, registration)
  const { credentialId } = registration
  const { algorithm } = parseCoseKey(publicKey)
  const options = { credentialId, prfSalt, publicKey: bytesToHex(publicKey), algorithm }
  const prfOutput = hexToBytes(params.prfOutput)
  const secret = { type: 'passkey', credentialId, prfOutput, options } as const
  let slotId = ''
  try {
    await services.slots.change(async (opened, tools) => {
      const added = await addSlot(opened, { secret, name, expiresAtMs, note: { signCount } }, tools)
      slotId = added.slotId
      return added.opened
    })
  } finally {
    wipe(prfOutput)
  }
  return { slotId }
}
