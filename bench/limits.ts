import type { Samples } from './measures/measureAll.ts'

/**
 * What a measure may be: so many ms, or so many times what the bare extension takes in the same run, or whichever of the
 * two is more. The machine and its load cancel out of the second: a machine on which the browser itself takes the ms for
 * nothing is not held to them.
 */
export type Limit = {
  readonly name: string
  readonly measure: keyof Samples
  readonly timesBare?: number
  readonly limitMs?: number
}

export const limits: readonly Limit[] = [
  { name: 'Popup, first contentful paint', measure: 'paint', limitMs: 60, timesBare: 4 },
  { name: 'Worker, cold start to first answer', measure: 'coldStart', limitMs: 80, timesBare: 2 },
  { name: 'Request, page to worker and back', measure: 'relay', timesBare: 2 },
  { name: 'eth_blockNumber, page to a local node and back', measure: 'chainRead', timesBare: 2 },
  { name: 'eth_chainId, beside a question to the worker', measure: 'knownChain', limitMs: 0.1 },
  { name: 'eth_accounts, beside a question to the worker', measure: 'knownAccounts', limitMs: 0.1 },
  { name: 'Scripts on a page without a use for them', measure: 'scriptTime', limitMs: 1 },
  { name: 'The same, on the first page of a process', measure: 'firstScriptTime', limitMs: 1, timesBare: 5 },
]
