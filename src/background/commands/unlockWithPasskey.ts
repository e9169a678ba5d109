import { hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { followVault } from '../accounts/followVault.ts'
import { verifyPasskey } from '../passkeys/passkeys.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Opens the wallet by a passkey: by its answer, verified, and by the key that its authenticator alone can give. */
export const unlockWithPasskey: CommandHandler<'unlockWithPasskey'> = async ({ assertion }, services) => {
  const { attempts, slots } = services
  const prfOutput = hexToBytes(assertion.prfOutput)
  try {
    await attempts.guard('passkey', async () => {
      const { signCount } = await verifyPasskey(services, assertion, 'unlock')
      const { credentialId } = assertion
      await slots.enter({ type: 'passkey', credentialId, prfOutput }, { signCount })
    })
  } finally {
    wipe(prfOutput)
  }
  await followVault(services)
  return {}
}
