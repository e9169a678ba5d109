import * as v from 'valibot'
import { Contact } from '../contacts.ts'
import { nothing } from './commandParts.ts'

/** The commands about what the wallet does by itself: whom it contacts. */
export const watchCommands = {
  /** Every host that the wallet contacts or would, and what for; the one contacted last comes first. */
  listContacts: { params: nothing, result: v.object({ contacts: v.array(Contact) }), when: 'unlocked' },
} as const
