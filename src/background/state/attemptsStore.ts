import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** How often in a row what was brought opened nothing, and when the last time was. */
const AttemptsState = v.object({
  failures: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  failedAtMs: TimeMs,
})
type AttemptsState = v.InferOutput<typeof AttemptsState>

export const attemptsStore: StoreDefinition<AttemptsState> = {
  key: 'attempts',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: AttemptsState,
  version: 1,
  migrations: [],
  empty: { failures: 0, failedAtMs: 0 },
}

/** The same for recovery phrases, which have a wait of their own. */
export const phraseAttemptsStore: StoreDefinition<AttemptsState> = {
  ...attemptsStore,
  key: 'attempts.phrase',
}
