import * as v from 'valibot'
import { AssetId, Origin } from '../../protocol/ids.ts'
import { Address, Amount, TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** Something a site had the person sign away, for the limits that its connection may have. */
export const Spending = v.object({
  origin: Origin,
  /** The approval it was signed by. */
  approvalId: v.string(),
  /** Of a batch: which of its calls, counted from 0. */
  callIndex: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  assetId: AssetId,
  /** What it adds to what was signed away. */
  counted: Amount,
  /**
   * What a spender may still move without another signature, counted already: more by an allowance, less by what was moved
   * under it.
   */
  reserved: v.optional(v.object({ spender: Address, amount: Amount })),
  atMs: TimeMs,
})
export type Spending = v.InferOutput<typeof Spending>

const SpendingState = v.array(Spending)
type SpendingState = v.InferOutput<typeof SpendingState>

export const spendingStore: StoreDefinition<SpendingState> = {
  key: 'spending',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: SpendingState,
  version: 1,
  migrations: [],
  empty: [],
}
