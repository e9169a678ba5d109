import type * as v from 'valibot'
import { WebhookSettings } from '../../protocol/webhook.ts'
import type { StoreDefinition } from './store.ts'

/** Whether and where alerts are sent. The keys are in the vault. */
export const webhookStore: StoreDefinition<v.InferOutput<typeof WebhookSettings>> = {
  key: 'webhook',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: WebhookSettings,
  version: 1,
  migrations: [],
  empty: { on: false, withSentence: false },
}
