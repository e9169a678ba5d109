import { userRejected } from '../approvals/userRejected.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Asks the person nothing more for a site, for an hour, and rejects what it asks for now. */
export const muteSite: CommandHandler<'muteSite'> = async ({ origin }, { flood, approvals }) => {
  await flood.mute(origin)
  await approvals.cancel(
    approvals.pendingOf(origin).map(({ id }) => id),
    userRejected(),
  )
  return {}
}
