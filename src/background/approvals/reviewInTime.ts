import { RpcUnavailableError } from '../../chains/rpc/rpcErrors.ts'
import { limitTime } from '../../inspect/limitTime.ts'
import type { Services } from '../services.ts'

/** How long the nodes may be asked for one approval in all, in ms. */
const QUESTIONS_MS = 9_000
/** How long an approval is worked out at most, in ms: nobody waits ten seconds to be told that there is no answer. */
const WHOLE_MS = 9_500

/**
 * Works an approval out within one deadline, over the explanation, the fee, the gas and all else that asks a node: one that
 * answers each question late, or one question never, holds it no longer.
 *
 * @param review with services whose nodes can be asked until the deadline
 * @throws RpcUnavailableError when the time is up
 */
export async function reviewInTime<Review>(
  services: Services,
  review: (services: Services) => Promise<Review>,
): Promise<Review> {
  const untilMs = Date.now() + QUESTIONS_MS
  const { chains } = services
  const getRpc: typeof chains.getRpc = (chainId) => limitTime(chains.getRpc(chainId), untilMs, createError)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(createError()), WHOLE_MS)
  })
  try {
    return await Promise.race([review({ ...services, chains: { ...chains, getRpc } }), late])
  } finally {
    clearTimeout(timer)
  }
}

function createError(): RpcUnavailableError {
  return new RpcUnavailableError(
    'The network takes too long to answer. Nothing was signed.',
    'rpcUnavailable',
    ['timeout'],
  )
}
