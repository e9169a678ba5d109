import * as v from 'valibot'
import { KeptDraft } from '../../protocol/draft.ts'
import type { StoreDefinition } from './store.ts'

const DraftsState = v.array(KeptDraft)
type DraftsState = v.InferOutput<typeof DraftsState>

/** What was typed into forms and not sent yet, one of each form: a popup closes at the first click beside it. */
export const draftsStore: StoreDefinition<DraftsState> = {
  key: 'drafts',
  area: 'session',
  published: true,
  clearedOnLock: true,
  schema: DraftsState,
  version: 1,
  migrations: [],
  empty: [],
}
