import type { Chain } from '../../protocol/chain.ts'
import { createBatcher } from './batch.ts'
import { createChainCheck } from './chainCheck.ts'
import { createDeBatch } from './deBatch.ts'
import { askEndpoint } from './endpoint.ts'
import { createFallback, type Settled } from './fallback.ts'
import type { Rpc, RpcLimits, RpcPlatform } from './rpc.ts'
import { RpcUnavailableError, toRpcError } from './rpcErrors.ts'

type RpcOptions = Partial<RpcPlatform> & { readonly chain: Chain; readonly limits?: Partial<RpcLimits> }

/** Any answer or error is there within 10 s, half a second of which is left for our own work. */
const defaultLimits: RpcLimits = { attemptTimeoutMs: 3_500, totalTimeoutMs: 9_500 }

/**
 * Makes a way to ask a chain that survives bad nodes: the next one is asked when one fails, each is checked to
 * belong to the chain, answers are bounded and checked, and calls of the same tick share a POST.
 *
 * It opens no connection until the first call. Health of the nodes is remembered as long as the object lives.
 */
export function createRpc({ chain, limits = {}, ...given }: RpcOptions): Rpc {
  const platform: RpcPlatform = {
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    now: given.now ?? (() => Date.now()),
    sleep: given.sleep ?? sleepByTimer,
  }
  let nextId = 1
  const ask = createDeBatch((url, calls, untilMs) => {
    const firstId = nextId
    nextId += calls.length
    const timeoutMs = Math.max(untilMs - platform.now(), 0)
    return askEndpoint({ url, calls, firstId, timeoutMs, platform })
  })
  const fallback = createFallback({
    urls: chain.rpcUrls,
    ask: createChainCheck(chain.id, ask),
    limits: { ...defaultLimits, ...limits },
    platform,
  })
  const send = createBatcher((calls) => fallback.run(calls))

  return {
    chain,
    chainId: chain.id,
    async request(method, params = []) {
      return unwrap(chain, await send({ method, params }))
    },
    async requestElsewhere(method, params = []) {
      const [settled] = chain.rpcUrls.length > 1 ? await fallback.runElsewhere([{ method, params }]) : []
      if (settled) return unwrap(chain, settled)
      throw new RpcUnavailableError(`${chain.name} has only one node to ask.`, 'noSecondNode')
    },
  }
}

function unwrap(chain: Chain, settled: Settled): unknown {
  if (settled.type === 'result') return settled.result
  throw settled.type === 'refusal' ? settled.error : toRpcError(chain, settled.failures)
}

function sleepByTimer(durationMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, durationMs)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('The wait was called off'))
    })
  })
}
