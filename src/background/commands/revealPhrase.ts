import { revealPhrase as readPhrase } from '../../keyring/accounts/revealPhrase.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Shows a recovery phrase to its owner, who has just proved to be there. */
export const revealPhrase: CommandHandler<'revealPhrase'> = ({ walletId }, { session, vault }) =>
  session.withDataKey(async (dataKey) => readPhrase(await vault.read(dataKey), walletId))
