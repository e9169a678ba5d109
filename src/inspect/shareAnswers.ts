import type { Rpc } from '../chains/rpc/rpc.ts'

/** Questions about the chain: asked twice within one explanation, or one look at what came of it, they have one answer. */
const shared: ReadonlySet<string> = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_getBalance',
  'eth_getCode',
  'eth_getStorageAt',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
])

/**
 * Has the same question asked only once, for as long as what is made of it takes: who a contract is, what a token is
 * called. A refusal is an answer too.
 */
export function shareAnswers(rpc: Rpc): Rpc {
  const answers = new Map<string, Promise<unknown>>()
  return {
    ...rpc,
    request(method, params = []) {
      if (!shared.has(method)) return rpc.request(method, params)
      const key = `${method} ${JSON.stringify(params)}`
      const known = answers.get(key)
      if (known) return known
      const answer = rpc.request(method, params)
      answers.set(key, answer)
      return answer
    },
  }
}
