import * as v from 'valibot'
import { Amount, HexData, TimeMs } from '../../protocol/primitives.ts'
import { Activity } from '../../protocol/transaction.ts'
import type { StoreDefinition } from './store.ts'

/**
 * A signed transaction that is not settled yet, or whose block may still be taken back: enough to send the very same bytes
 * again, and its row of the activity list, so that one write keeps both (C6).
 */
export const OutboxEntry = v.object({
  activity: Activity,
  nonce: v.pipe(v.number(), v.integer(), v.minValue(0)),
  raw: HexData,
  /** wei. */
  value: Amount,
  /** When a node last took it; undefined until one has. */
  broadcastAtMs: v.optional(TimeMs),
  /** Set where a node was given it and did not answer, and none has said since that it has it. */
  unanswered: v.optional(v.literal(true)),
  /** Since when its nonce is spent and no node shows it in a block. */
  missingSinceMs: v.optional(TimeMs),
  /** Since when its block counts; it is kept until the block is final. */
  settledAtMs: v.optional(TimeMs),
})
export type OutboxEntry = v.InferOutput<typeof OutboxEntry>

const OutboxState = v.array(OutboxEntry)
type OutboxState = v.InferOutput<typeof OutboxState>

export const outboxStore: StoreDefinition<OutboxState> = {
  key: 'outbox',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: OutboxState,
  version: 1,
  migrations: [],
  empty: [],
}
