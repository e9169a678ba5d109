import { bytesToHex } from '@noble/hashes/utils.js'
import { withSigningKey } from '../approvals/withSigningKey.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Gives the private key of an account to its owner, who has just proved to be there. */
export const exportPrivateKey: CommandHandler<'exportPrivateKey'> = async ({ accountId }, services) => {
  const privateKey = await withSigningKey(services, accountId, (key) => `0x${bytesToHex(key)}`)
  await services.audit.record({ type: 'exported', subject: 'privateKey', accountId })
  return { privateKey }
}
