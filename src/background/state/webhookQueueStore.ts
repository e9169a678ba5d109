import * as v from 'valibot'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'
import { WebhookResult } from '../../protocol/webhook.ts'
import type { StoreDefinition } from './store.ts'

/** One request that was not taken yet. */
const WebhookPost = v.object({
  id: Uuid,
  body: v.pipe(v.string(), v.maxLength(4_000)),
  attempts: v.number(),
  dueMs: TimeMs,
})
export type WebhookPost = v.InferOutput<typeof WebhookPost>

/** Alerts on their way to the person's own endpoint, oldest first. */
const WebhookQueue = v.object({
  posts: v.pipe(v.array(WebhookPost), v.maxLength(100)),
  bucket: v.object({ tokens: v.number(), atMs: TimeMs }),
  last: v.optional(WebhookResult),
})

export const webhookQueueStore: StoreDefinition<v.InferOutput<typeof WebhookQueue>> = {
  key: 'webhookQueue',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: WebhookQueue,
  version: 1,
  migrations: [],
  empty: { posts: [], bucket: { tokens: 10, atMs: 0 } },
}
