import type { Rpc } from '../chains/rpc/rpc.ts'

/**
 * Lets a chain be asked only until a moment: what has no answer by then fails, and nothing new is asked.
 *
 * @param untilMs ms since 1970
 * @param createError makes what it fails with
 */
export function limitTime(rpc: Rpc, untilMs: number, createError: () => Error): Rpc {
  function limit(ask: () => Promise<unknown>): Promise<unknown> {
    const leftMs = untilMs - Date.now()
    if (leftMs <= 0) return Promise.reject(createError())
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(createError()), leftMs)
      ask()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer))
    })
  }
  return {
    ...rpc,
    request: (method, params) => limit(() => rpc.request(method, params)),
    requestElsewhere: (method, params) => limit(() => rpc.requestElsewhere(method, params)),
  }
}
