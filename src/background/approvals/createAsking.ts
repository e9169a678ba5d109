import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Approval } from '../../protocol/approval.ts'
import type { Services } from '../services.ts'
import type { JournalEntry } from '../state/journalStore.ts'
import type { ApprovalDraft, Asker } from './approvalDraft.ts'
import type { Approvals } from './approvals.ts'
import { createApproval } from './createApproval.ts'
import type { SiteQueue } from './siteQueue.ts'

/** The way in: freezes what is asked, writes it down, and brings up the window. */
export function createAsking({
  platform,
  journal,
  approvalWindow,
  flood,
  sites,
}: Pick<Services, 'platform' | 'journal' | 'approvalWindow' | 'flood'> & {
  readonly sites: SiteQueue
}): Pick<Approvals, 'ask' | 'onAsked'> {
  const listeners: ((approval: Approval) => void)[] = []

  /** A site that asks and leaves, again and again, moves no window: what it asks waits for the person to come. */
  async function bringUp(asker: Asker): Promise<void> {
    if (asker.type !== 'site' || flood.isFlighty({ origin: asker.origin, tabId: asker.place?.tabId })) return
    await (asker.isAnew ? approvalWindow.keepOpen() : approvalWindow.show())
  }

  return {
    async ask(draft: ApprovalDraft, asker: Asker) {
      if (asker.type === 'site') sites.assertRoom(draft.kind, asker.origin)
      const id = createUuid(platform.random)
      const approval = createApproval(draft, asker, { id, createdAtMs: platform.now() })
      const page = asker.type === 'site' ? toPage(asker) : undefined
      await journal.add({ approval, ...(page && { page }) })
      // A window takes the browser longest: it is asked for one before what is asked is worked out.
      const shown = bringUp(asker)
      await Promise.resolve()
      for (const listener of listeners) listener(approval)
      await shown
      return id
    },
    onAsked: (listener) => void listeners.push(listener),
  }
}

function toPage({ requestId, method, place }: Extract<Asker, { type: 'site' }>): JournalEntry['page'] {
  return { requestId, method, ...(place !== undefined && { place }) }
}
