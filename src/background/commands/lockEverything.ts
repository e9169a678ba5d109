import { WalletError } from '../../protocol/errors.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Locks, takes every site’s permission away, and says no to whatever waits. Locked or not: it can be in a hurry. */
export const lockEverything: CommandHandler<'lockEverything'> = async (_, services) => {
  const { session, permissions, journal, approvals, approvalWindow, stores, audit } = services
  const sites = stores.permissions.get()
  const wasLocked = !session.isUnlocked()
  await session.close('everything')
  await permissions.revokeAll()
  const waiting = journal.pending().map(({ approval }) => approval.id)
  await approvals.cancel(
    waiting,
    new WalletError(
      'unauthorized',
      'The wallet was locked and every site disconnected. Nothing was signed.',
      {
        reason: 'notConnected',
      },
    ),
  )
  await approvalWindow.close()
  // What was locked already tells nobody that it locks.
  if (wasLocked) await audit.record({ type: 'locked', subject: 'everything' })
  for (const { origin } of sites) await audit.record({ type: 'permissionRevoked', origin })
  return {}
}
