import type { Rpc } from '../rpc/rpc.ts'
import { fetchUsage, isUsed, type Usage } from './fetchUsage.ts'

/** After so many unused addresses in a row there are taken to be no more (BIP-44, “address gap limit”). */
export const GAP_LIMIT = 20
/** Addresses looked at in one go. */
const BATCH = 20
/** Nobody has so many accounts; a node that says so lies. */
const MAX_ADDRESSES = 2_000

/** How far a search has come: what to look at next, and how many before it were unused. */
export type SearchPlace = { readonly first: number; readonly unusedBefore: number }

export type SearchStep = {
  /** The used ones of this batch. */
  readonly used: readonly { readonly index: number; readonly usages: readonly Usage[] }[]
  /** Where to go on; undefined when the search is over. */
  readonly next: SearchPlace | undefined
}

/**
 * Looks at the next batch of a wallet's addresses on all chains at once. Each step stands alone, so that a search can be
 * left at any time, shows how far it is, and survives the worker.
 *
 * @param options.derive gives the addresses `first` to `first + count - 1`
 * @param options.tokensOf the tokens to ask for, on each chain
 * @throws RpcUnavailableError when no node of a chain answers
 */
export async function findUsedAddresses(
  { first, unusedBefore }: SearchPlace,
  options: {
    rpcs: readonly Rpc[]
    derive: (range: { first: number; count: number }) => readonly `0x${string}`[]
    tokensOf: (rpc: Rpc) => readonly `0x${string}`[]
  },
): Promise<SearchStep> {
  const { rpcs, derive, tokensOf } = options
  const addresses = derive({ first, count: BATCH })
  const byChain = await Promise.all(rpcs.map((rpc) => fetchUsage(rpc, { addresses, tokens: tokensOf(rpc) })))
  let unused = unusedBefore
  const used: { index: number; usages: Usage[] }[] = []
  for (const place of addresses.keys()) {
    const usages = byChain.flatMap((chain) => chain[place] ?? [])
    if (isUsed(usages)) {
      used.push({ index: first + place, usages })
      unused = 0
    } else unused += 1
    if (unused >= GAP_LIMIT) return { used, next: undefined }
  }
  const next = first + addresses.length
  return { used, next: next < MAX_ADDRESSES ? { first: next, unusedBefore: unused } : undefined }
}
