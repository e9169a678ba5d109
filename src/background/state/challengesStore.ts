import * as v from 'valibot'
import { challengePurposes } from '../../keyring/webauthn/challenges.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** Questions to authenticators that wait for their answer; they outlive the worker and not the browser. */
const ChallengesState = v.array(
  v.object({
    value: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    purpose: v.picklist(challengePurposes),
    issuedAtMs: TimeMs,
  }),
)
type ChallengesState = v.InferOutput<typeof ChallengesState>

export const challengesStore: StoreDefinition<ChallengesState> = {
  key: 'challenges',
  area: 'session',
  published: false,
  clearedOnLock: false,
  schema: ChallengesState,
  version: 1,
  migrations: [],
  empty: [],
}
