import { WalletError } from '../../protocol/errors.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Sends a test to the address that is set. */
export const sendTestAlert: CommandHandler<'sendTestAlert'> = async (_, { stores, webhook }) => {
  const { url } = stores.webhook.get()
  if (!url) throw new WalletError('invalidInput', 'Set an address first.', { reason: 'noAddress' })
  const outcome = await webhook.test(url)
  return outcome.type === 'accepted' ? {} : { problem: outcome.problem }
}
