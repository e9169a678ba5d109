import type { Samples } from './measures/measureAll.ts'

/**
 * What a measure may be: so many times what the bare extension takes in the same run, or so many ms. The machine and its
 * load cancel out of the first; `noteMs` is what was aimed at on the machine this was written on, and binds nobody.
 */
export type Limit = {
  readonly name: string
  readonly measure: keyof Samples
  readonly noteMs?: number
} & ({ readonly timesBare: number } | { readonly limitMs: number })

export const limits: readonly Limit[] = [
  { name: 'Popup, first contentful paint', measure: 'paint', timesBare: 4, noteMs: 60 },
  { name: 'Worker, cold start to first answer', measure: 'coldStart', timesBare: 2, noteMs: 80 },
  { name: 'Request, page to worker and back', measure: 'relay', timesBare: 2 },
  { name: 'eth_blockNumber, page to a local node and back', measure: 'chainRead', timesBare: 2 },
  { name: 'eth_chainId, beside a question to the worker', measure: 'knownChain', limitMs: 0.1 },
  { name: 'eth_accounts, beside a question to the worker', measure: 'knownAccounts', limitMs: 0.1 },
  { name: 'Scripts on a page without a use for them', measure: 'scriptTime', limitMs: 1 },
  { name: 'The same, on the first page of a process', measure: 'firstScriptTime', timesBare: 5, noteMs: 1 },
]
