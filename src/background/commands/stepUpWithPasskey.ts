import { hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { verifyPasskey } from '../passkeys/passkeys.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes a passkey as proof that the person is there: it must answer, and it must open the vault. */
export const stepUpWithPasskey: CommandHandler<'stepUpWithPasskey'> = async ({ assertion }, services) => {
  const { attempts, vault, session } = services
  const prfOutput = hexToBytes(assertion.prfOutput)
  try {
    await attempts.guard('passkey', async () => {
      const { signCount } = await verifyPasskey(services, assertion, 'stepUp')
      const { credentialId } = assertion
      await vault.prove({ type: 'passkey', credentialId, prfOutput }, { signCount })
    })
  } finally {
    wipe(prfOutput)
  }
  await session.noteStepUp()
  return {}
}
