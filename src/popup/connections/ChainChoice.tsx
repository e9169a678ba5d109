import type { ChainId } from '../../protocol/ids.ts'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { useOfferedChains } from './useOfferedChains.ts'

type ChainChoiceProps = {
  readonly label: string
  readonly chainId: ChainId
  readonly onChange: (chainId: ChainId) => void
}

/** The chain a site is on. */
export function ChainChoice({ label, chainId, onChange }: ChainChoiceProps) {
  const offered = useOfferedChains(chainId)
  return (
    <SelectField
      label={label}
      value={chainId}
      onChange={onChange}
      options={offered.map(({ id, name, testnet }) => ({
        value: id,
        label: testnet ? `${name} (test network)` : name,
      }))}
    />
  )
}
