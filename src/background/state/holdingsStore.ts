import * as v from 'valibot'
import { AccountId, ChainId } from '../../protocol/ids.ts'
import { Amount } from '../../protocol/primitives.ts'
import { Holdings } from '../../protocol/view.ts'
import type { StoreDefinition } from './store.ts'

/** What accounts held when last asked, and up to which block incoming tokens were looked for. */
const HoldingsState = v.object({
  holdings: v.array(Holdings),
  scans: v.array(v.object({ accountId: AccountId, chainId: ChainId, scannedTo: Amount })),
})
type HoldingsState = v.InferOutput<typeof HoldingsState>

export const holdingsStore: StoreDefinition<HoldingsState> = {
  key: 'holdings',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: HoldingsState,
  version: 1,
  migrations: [],
  empty: { holdings: [], scans: [] },
}
