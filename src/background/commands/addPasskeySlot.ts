import { hexToBytes } from '@noble/hashes/utils.js'
import { addSlot } from '../../keyring/vault/change/addSlot.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Lets a passkey unlock the wallet. */
export const addPasskeySlot: CommandHandler<'addPasskeySlot'> = async (params, { slots }) => {
  const { name, credentialId, prfSalt, publicKey, algorithm, signCount, expiresAtMs } = params
  const prfOutput = hexToBytes(params.prfOutput)
  const options = { credentialId, prfSalt, publicKey, algorithm }
  const secret = { type: 'passkey', credentialId, prfOutput, options } as const
  let slotId = ''
  try {
    await slots.change(async (opened, tools) => {
      const added = await addSlot(opened, { secret, name, expiresAtMs, note: { signCount } }, tools)
      slotId = added.slotId
      return added.opened
    })
  } finally {
    wipe(prfOutput)
  }
  return { slotId }
}
