import { collectStores } from '../backup/storeBackups.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Encrypts all wallets and settings under a code that is shown once and kept nowhere. */
export const makeBackup: CommandHandler<'makeBackup'> = async (_, services) => {
  const { platform, session, vault, stores, audit } = services
  const { sealBackup } = await import('../../keyring/backup/file/sealBackup.ts')
  const contents = await session.withDataKey((dataKey) => vault.read(dataKey))
  const made = await sealBackup(
    { contents, stores: collectStores(stores) },
    { random: platform.random, clock: platform.now },
  )
  await stores.backups.update((state) => ({ ...state, fileMadeAtMs: made.createdAtMs }))
  await audit.record({ type: 'backupMade', subject: 'file' })
  return made
}
