import { finishLeaving } from '../accounts/finishLeaving.ts'
import type { ViewPublisher } from '../screens/viewPublisher.ts'
import type { Services } from '../services.ts'
import { createActivityArchive } from '../transactions/activityArchive.ts'
import { answerUnlocked } from './answerUnlocked.ts'
import { cancelForbidden } from './cancelForbidden.ts'
import { recordLock } from './recordLock.ts'
import { refreshReviews } from './refreshReviews.ts'
import { showBadge } from './showBadge.ts'
import { tellAlert } from './tellAlert.ts'
import { tellSettled } from './tellSettled.ts'
import { trackTokens } from './trackTokens.ts'

/** What follows from a change, whoever made it. One line each. */
export function connectReactions(services: Services, publisher: ViewPublisher): void {
  const { stores, session, pages, pageCaller, approvals, reviewer, transactions, holdings } = services
  for (const store of Object.values(stores)) store.onChange(publisher.publish)
  for (const part of [session, services.permissions, stores.chains, stores.settings]) {
    part.onChange(() => void pageCaller.callChanged())
    part.onChange(pages.pushStates)
  }
  services.permissions.onChange(() => cancelForbidden(services))
  services.permissions.onChange(services.sequences.look)
  stores.journal.onChange(() => showBadge(services))
  stores.activity.onChange(createActivityArchive(services))
  session.onChange(() => answerUnlocked(services))
  recordLock(services)
  session.onLocked(() => void stores.drafts.clear())
  services.audit.onRecorded(() => void services.alerts.look())
  services.alerts.onRaised((alert) => {
    tellAlert(services, alert)
    services.webhook.tell(alert)
  })
  session.onChange(() => void services.webhook.look())
  approvals.onAsked(({ id }) => void reviewer.review(id))
  approvals.onSettled((requestId, reply) => pages.reply(requestId, reply))
  transactions.onSent((row) => refreshReviews(services, row))
  session.onChange(services.sequences.look)
  session.onChange(services.announcer.start)
  session.onChange(reviewer.resume)
  transactions.onSettled((row) => {
    services.sequences.look()
    tellSettled(services, row)
    refreshReviews(services, row)
    void finishLeaving(services)
    void trackTokens(services, row).then(() => holdings.refresh(row.accountId, row.chainId))
  })
}
