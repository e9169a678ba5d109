import type { ChainId } from '../../protocol/ids.ts'
import type { Grant } from '../../protocol/sites.ts'
import { AskChoice } from './AskChoice.tsx'
import { ChainsChoice } from './ChainsChoice.tsx'
import { Limits } from './Limits.tsx'

export type Terms = Pick<Grant, 'chains' | 'mayAsk' | 'limits'>

type GrantTermsProps = {
  readonly terms: Terms
  readonly chainId: ChainId
  readonly onChange: (terms: Terms) => void
}

/** What few change about a connection: its networks, what it may ask for, and how much it may have signed away. */
export function GrantTerms({ terms, chainId, onChange }: GrantTermsProps) {
  const { chains: _, ...withoutChains } = terms
  return (
    <>
      <AskChoice mayAsk={terms.mayAsk} onChange={(mayAsk) => onChange({ ...terms, mayAsk })} />
      <ChainsChoice
        chains={terms.chains}
        chainId={chainId}
        onChange={(chains) => onChange({ ...withoutChains, ...(chains && { chains }) })}
      />
      <Limits chainId={chainId} limits={terms.limits} onChange={(limits) => onChange({ ...terms, limits })} />
    </>
  )
}
