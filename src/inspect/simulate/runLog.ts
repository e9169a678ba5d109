import * as v from 'valibot'
import { createBadAnswerError } from '../../chains/rpc/rpcErrors.ts'
import { Address, Hash, HexData } from '../../protocol/primitives.ts'

/** An event of a simulated transaction; addresses and topics in lower case. */
export type RunLog = {
  readonly address: `0x${string}`
  readonly topics: readonly `0x${string}`[]
  readonly data: `0x${string}`
}

/** More events than any transaction that a person would look at. */
export const MAX_LOGS = 2_000

/** An event as a node gives it with a simulation; what else it says of it is left out. */
const NodeRunLog = v.object({
  address: Address,
  topics: v.pipe(v.array(Hash), v.maxLength(4)),
  data: v.optional(HexData, '0x'),
})

/** Events in a list: one that is too long is refused before any of them is looked at. */
export const NodeRunLogs = v.pipe(v.array(v.unknown()), v.maxLength(MAX_LOGS), v.array(NodeRunLog))

/** @returns the event with everything that is compared in lower case */
export function toRunLog({ address, topics, data }: v.InferOutput<typeof NodeRunLog>): RunLog {
  return { address: lower(address), topics: topics.map(lower), data }
}

/** @returns the error for a simulation that can't be read */
export function createBadSimulationError() {
  return createBadAnswerError('a simulation')
}

function lower(hex: `0x${string}`): `0x${string}` {
  return hex.toLowerCase() as `0x${string}`
}
