import type { ChainId, Origin } from '../../protocol/ids.ts'
import type { FormerTerms, Grant } from '../../protocol/sites.ts'
import type { Services } from '../services.ts'

/** What a site that is not connected is offered at first: the chain it starts on, and the terms it had before. */
export type ConnectionOffer = { readonly chainId: ChainId; readonly terms?: FormerTerms }

/** Notes the terms that the person chose for a site: they outlast its connection, so that it can't shed them. */
export function noteTerms({ stores }: Pick<Services, 'stores'>, origin: Origin, grant: Grant): Promise<void> {
  const { mayAsk, lasts, limits, chains } = grant
  const terms: FormerTerms = { mayAsk, lasts, limits, ...(chains && { chains }) }
  return stores.sites.update((sites) =>
    sites.map((site) => (site.origin === origin ? { ...site, terms } : site)),
  )
}

/** @returns the terms a site had, as far as its chains are still there; it starts on one of them */
export function findOffer(
  { stores, chains }: Pick<Services, 'stores' | 'chains'>,
  origin: Origin,
): ConnectionOffer {
  const activeId = chains.getActiveId()
  const terms = stores.sites.get().find((site) => site.origin === origin)?.terms
  if (!terms?.chains) return { chainId: activeId, ...(terms && { terms }) }
  const known = terms.chains.filter((id) => chains.find(id))
  const [first = activeId] = known
  const chainId = known.includes(activeId) ? activeId : first
  // Where none is left, it is limited to where it starts, and not to nothing.
  return { chainId, terms: { ...terms, chains: known.length > 0 ? known : [chainId] } }
}
