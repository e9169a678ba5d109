import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/**
 * Unlocked means: the vault's data key is here, in memory of the browser that no page can read, until the
 * deadline. Secret: never published, never logged.
 */
const SessionState = v.object({
  unlocked: v.optional(
    v.object({
      /** 32 bytes as hex. */
      dataKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** When it was unlocked: from here its longest time counts. */
      openedAtMs: TimeMs,
      lastActivityMs: TimeMs,
      deadlineMs: TimeMs,
      /** When the person last proved to be there, by password or passkey. */
      steppedUpAtMs: v.optional(TimeMs),
    }),
  ),
})
export type Unlocked = NonNullable<v.InferOutput<typeof SessionState>['unlocked']>
type SessionState = v.InferOutput<typeof SessionState>

export const sessionStore: StoreDefinition<SessionState> = {
  key: 'session',
  area: 'session',
  published: false,
  clearedOnLock: true,
  schema: SessionState,
  version: 1,
  migrations: [],
  empty: {},
}
