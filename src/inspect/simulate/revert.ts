import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { formatRevertReason } from '../../chains/rpc/revertReason.ts'
import type { Run } from './run.ts'

/** Why a transaction failed that was allowed too little gas. */
export const OUT_OF_GAS = 'it runs out of gas'

/** @returns the run of a transaction that a contract refused, by the bytes it gave and the node's words */
export function createRevert(data: unknown, message: string): Run {
  return explainRefusal(new NodeRpcError({ code: 3, message, data }))
}

/**
 * @returns the run that a node's refusal stands for; undefined when it refused the question, not the transaction
 */
export function readRefusal(error: NodeRpcError): Run | undefined {
  if (error.reason === 'insufficientFunds') {
    return { status: 'reverted', reason: 'the account does not hold enough for what it sends along' }
  }
  // Less gas than any transaction takes: no node runs that, and each says so in words like these.
  if (/intrinsic gas/i.test(error.message)) return { status: 'reverted', reason: OUT_OF_GAS }
  return error.reason === 'executionReverted' ? explainRefusal(error) : undefined
}

function explainRefusal(error: NodeRpcError): Run {
  const untold = usedUp.test(error.message) ? OUT_OF_GAS : 'the contract gives no reason'
  return { status: 'reverted', reason: formatRevertReason(error) ?? untold }
}

/** How nodes say that a transaction used up what it was allowed. */
const usedUp = /out ?of ?gas|intrinsic gas/i
