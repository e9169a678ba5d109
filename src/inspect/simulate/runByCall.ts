import { parseData } from '../../chains/rpc/quantity.ts'
import { toCallObject } from './callObject.ts'
import type { Runner } from './run.ts'

/** Asks no more than whether the transaction would go through. `eth_call`. */
export const runByCall: Runner = async ({ rpc, transaction, probes }) => {
  parseData(await rpc.request('eth_call', [toCallObject(transaction), 'latest']))
  const unknown = probes.map(() => undefined)
  return { status: 'succeeded', logs: [], before: unknown, after: unknown, gasUsed: undefined }
}
