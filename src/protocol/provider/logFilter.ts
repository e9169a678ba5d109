import * as v from 'valibot'
import { Address, Hash } from '../primitives.ts'
import { BlockNumberOrTag } from './readParams.ts'

const MAX_LISTED = 1000

const Addresses = v.union(
  [Address, v.pipe(v.array(Address), v.maxLength(MAX_LISTED))],
  'Logs are of one address or of a list of them',
)

/** At each place any topic (null), one, or one of several. */
const Topics = v.pipe(
  v.array(v.union([v.null(), Hash, v.pipe(v.array(v.union([v.null(), Hash])), v.maxLength(MAX_LISTED))])),
  v.maxLength(4, 'A log has at most four topics'),
)

const what = { address: v.nullish(Addresses), topics: v.nullish(Topics) }

/** Logs of what is yet to come (`eth_subscribe`): no blocks are named. */
export const LogCriteria = v.pipe(v.object(what), v.transform(leaveOutNull))

/** Logs between two blocks, or of one block by its hash (execution-apis, `Filter`). */
export const LogFilter = v.pipe(
  v.union(
    [
      v.strictObject({
        ...what,
        fromBlock: v.nullish(BlockNumberOrTag),
        toBlock: v.nullish(BlockNumberOrTag),
      }),
      v.strictObject({ ...what, blockHash: Hash }),
    ],
    'A filter has addresses, topics, and either two blocks or the hash of one',
  ),
  v.transform(leaveOutNull),
)
export type LogFilter = v.InferOutput<typeof LogFilter>

function leaveOutNull<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== null && part !== undefined),
  ) as never
}
