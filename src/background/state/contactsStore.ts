import * as v from 'valibot'
import { Contact } from '../../protocol/contacts.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** Hosts that were contacted, each use apart, the latest first. */
const ContactsState = v.array(v.object({ ...Contact.entries, lastAtMs: TimeMs }))
type ContactsState = v.InferOutput<typeof ContactsState>

export const contactsStore: StoreDefinition<ContactsState> = {
  key: 'contacts',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: ContactsState,
  version: 1,
  migrations: [],
  empty: [],
}
