import type { Outcome } from './failure.ts'
import type { RpcCall } from './rpc.ts'

type Ask = (url: string, calls: readonly RpcCall[], untilMs: number) => Promise<readonly Outcome[]>

/** @returns the same way to ask, which sends calls one by one to a node that takes no batch, and remembers it */
export function createDeBatch(ask: Ask): Ask {
  const takesNoBatch = new Set<string>()

  return async (url, calls, untilMs) => {
    if (calls.length === 1) return ask(url, calls, untilMs)
    if (!takesNoBatch.has(url)) {
      const outcomes = await ask(url, calls, untilMs)
      if (!outcomes.some(isBatchRefusal)) return outcomes
      takesNoBatch.add(url)
    }
    return (await Promise.all(calls.map((call) => ask(url, [call], untilMs)))).flat()
  }
}

function isBatchRefusal(outcome: Outcome): boolean {
  return outcome.type === 'failure' && outcome.failure.kind === 'batchRefused'
}
