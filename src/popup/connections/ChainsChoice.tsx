import type { ChainId } from '../../protocol/ids.ts'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Fieldset } from '../ui/fields/Fieldset.tsx'
import { useOfferedChains } from './useOfferedChains.ts'

type ChainsChoiceProps = {
  /** Undefined for every chain. */
  readonly chains: readonly ChainId[] | undefined
  /** The chain the site is on, which is always among them. */
  readonly chainId: ChainId
  readonly onChange: (chains: ChainId[] | undefined) => void
}

/** The chains a site may be on. */
export function ChainsChoice({ chains, chainId, onChange }: ChainsChoiceProps) {
  const offered = useOfferedChains(chainId)
  return (
    <Fieldset form="card" label="Networks it may use">
      <Checkbox
        checked={chains === undefined}
        onChange={(every) => onChange(every ? undefined : [chainId])}
        label="Every network"
      />
      {chains &&
        offered.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={id === chainId || chains.includes(id)}
            disabled={id === chainId}
            onChange={(may) => onChange(may ? [...chains, id] : chains.filter((other) => other !== id))}
            label={name}
          />
        ))}
    </Fieldset>
  )
}
