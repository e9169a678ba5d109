import * as v from 'valibot'
import { Alert, AlertRule } from '../alerts.ts'
import { Contact } from '../contacts.ts'
import { Uuid } from '../primitives.ts'
import { nothing } from './commandParts.ts'

/** The commands about what the wallet does by itself: whom it contacts, what it notices. */
export const watchCommands = {
  /** Every host that the wallet contacts or would, and what for; the one contacted last comes first. */
  listContacts: { params: nothing, result: v.object({ contacts: v.array(Contact) }), when: 'unlocked' },
  /** What stood out in the use of the wallet, and by which rules. */
  listAlerts: {
    params: nothing,
    result: v.object({ alerts: v.array(Alert), rules: v.array(AlertRule) }),
    when: 'unlocked',
  },
  acknowledgeAlerts: {
    params: v.object({ ids: v.pipe(v.array(Uuid), v.minLength(1), v.maxLength(100)) }),
    result: nothing,
    when: 'unlocked',
  },
} as const
