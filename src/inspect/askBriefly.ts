import type { Rpc } from '../chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../chains/rpc/rpcErrors.ts'
import { limitTime } from './limitTime.ts'
import { shareAnswers } from './shareAnswers.ts'

/** How long one explanation may ask the chain in all, in ms: an approval waits for it, and never for ten seconds. */
const PATIENCE_MS = 8_500

/** @returns a way to ask the chain for one explanation: the same thing once, and not for longer than 8.5 s in all */
export function askBriefly(rpc: Rpc): Rpc {
  const createError = () =>
    new RpcUnavailableError(`The nodes of ${rpc.chain.name} take too long to answer.`, 'rpcUnavailable', [
      'timeout',
    ])
  return shareAnswers(limitTime(rpc, Date.now() + PATIENCE_MS, createError))
}
