import * as v from 'valibot'
import { Origin } from '../ids.ts'
import { Amount, Hash, Uuid } from '../primitives.ts'
import { Grant } from '../sites.ts'
import { nothing } from './commandParts.ts'

/** The commands about sites and what they wait for. */
export const siteCommands = {
  /** Changes the allowance that an approval asks for, and works the approval out anew. */
  capAllowance: {
    params: v.object({ approvalId: Uuid, amount: Amount }),
    result: nothing,
    when: 'unlocked',
  },
  /** Works an approval out anew: newest block, newest fees. */
  refreshReview: { params: v.object({ approvalId: Uuid }), result: nothing, when: 'unlocked' },
  /**
   * Approves exactly what was shown: the hash is the snapshot's; another one is refused. `choice` is parsed
   * again by the kind of the approval (`approvalKinds`).
   */
  approve: {
    params: v.object({ approvalId: Uuid, snapshotHash: Hash, choice: v.record(v.string(), v.unknown()) }),
    result: v.object({ hash: v.optional(Hash) }),
    when: 'unlocked',
  },
  reject: { params: v.object({ approvalId: Uuid }), result: nothing, when: 'anytime' },
  rejectAll: { params: nothing, result: nothing, when: 'anytime' },
  /** Changes what a connected site is granted. */
  changePermission: { params: v.object({ origin: Origin, grant: Grant }), result: nothing, when: 'unlocked' },
  /** Rejects what a site asks for, and asks the person nothing more for it for an hour. */
  muteSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
  unmuteSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
  disconnectAllSites: { params: nothing, result: nothing, when: 'anytime' },
  disconnectSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
} as const
