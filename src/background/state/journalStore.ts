import * as v from 'valibot'
import { Approval } from '../../protocol/approval.ts'
import { Origin } from '../../protocol/ids.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

const Reply = v.union([
  v.object({ result: v.unknown() }),
  v.object({
    error: v.object({
      code: v.number(),
      message: v.string(),
      reason: v.optional(v.string()),
      data: v.optional(v.string()),
    }),
  }),
])

/** A frame of a tab, where one document comes after the other. */
const PagePlace = v.object({ tabId: v.number(), frameId: v.number() })
export type PagePlace = v.InferOutput<typeof PagePlace>

/** An approval that waits: it is written down, so that no death of the worker loses or doubles it. */
export const JournalEntry = v.object({
  approval: Approval,
  /** The page's request that waits for it, the method it called, and where; undefined for the wallet's own. */
  page: v.optional(v.object({ requestId: v.string(), method: v.string(), place: v.optional(PagePlace) })),
})
export type JournalEntry = v.InferOutput<typeof JournalEntry>

/** What a page's request came to. All of the journal is written at each change: nothing else is kept of what is over. */
export const GivenReply = v.object({
  requestId: v.string(),
  origin: Origin,
  reply: Reply,
  atMs: TimeMs,
  approvalId: v.optional(v.string()),
})
export type GivenReply = v.InferOutput<typeof GivenReply>

const JournalState = v.object({
  entries: v.array(JournalEntry),
  replies: v.array(GivenReply),
  /** The window that shows approvals, while there is one. */
  windowId: v.optional(v.number()),
})
type JournalState = v.InferOutput<typeof JournalState>

export const journalStore: StoreDefinition<JournalState> = {
  key: 'journal',
  area: 'session',
  published: true,
  clearedOnLock: false,
  schema: JournalState,
  version: 1,
  migrations: [],
  empty: { entries: [], replies: [] },
}
