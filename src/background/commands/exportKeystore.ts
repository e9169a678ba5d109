import { isPasswordAccepted } from '../../keyring/vault/password/assertPasswordStrength.ts'
import { WalletError } from '../../protocol/errors.ts'
import { withSigningKey } from '../approvals/withSigningKey.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Gives the private key of an account to its owner as a file, locked with a password that is good enough to leave the device. */
export const exportKeystore: CommandHandler<'exportKeystore'> = async (params, services) => {
  const { accountId, filePassword: password } = params
  if (!isPasswordAccepted(password)) {
    throw new WalletError(
      'invalidInput',
      'This password is too easy to guess for a file that leaves the wallet.',
      {
        reason: 'weakPassword',
      },
    )
  }
  const { createKeystore } = await import('../../keyring/backup/keystoreV3/createKeystore.ts')
  const { random } = services.platform
  const file = await withSigningKey(services, accountId, (key) => createKeystore({ key, password, random }))
  await services.audit.record({ type: 'exported', subject: 'keystore', accountId })
  return { file }
}
