import type { ChainId } from '../../../../protocol/ids.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useView } from '../../../wallet/walletStore.ts'

type ChainChoiceProps = { readonly chainId: ChainId; readonly onChange: (chainId: ChainId) => void }

/** The chain a site starts on. */
export function ChainChoice({ chainId, onChange }: ChainChoiceProps) {
  const chains = useView((view) => view.chains)
  const showTests = useView(({ settings }) => settings.showTestNetworks)
  const offered = chains.filter(({ id, testnet }) => showTests || !testnet || id === chainId)
  return (
    <SelectField
      label="Network it starts on"
      value={chainId}
      onChange={onChange}
      options={offered.map(({ id, name, testnet }) => ({
        value: id,
        label: testnet ? `${name} (test network)` : name,
      }))}
    />
  )
}
