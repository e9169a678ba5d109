import { useState } from 'react'
import { derivationPatterns } from '../../protocol/derivation.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Fieldset } from '../ui/fields/Fieldset.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import { FoundAccounts } from './FoundAccounts.tsx'
import { useAccountSearch } from './useAccountSearch.ts'

const OWN = 'own'
const options = [
  ...derivationPatterns.map(({ pattern, usedBy }) => ({ value: pattern as string, label: usedBy })),
  { value: OWN, label: 'A path of my own' },
]

/** Looks for accounts of a phrase that were used on chain, only when asked to, and says who hears of it. */
export function FindAccountsScreen({ params }: { readonly params: PathParams }) {
  const walletId = params.walletId ?? ''
  const chains = useView((view) => view.chains)
  const activeChainId = useView((view) => view.activeChainId)
  const [chosen, setChosen] = useState<readonly ChainId[]>([activeChainId])
  const [choice, setChoice] = useState(options[0]?.value ?? OWN)
  const [ownPattern, setOwnPattern] = useState("m/44'/60'/0'/0/i")
  const search = useAccountSearch()
  const pattern = choice === OWN ? ownPattern : choice
  const hosts = chains
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ rpcUrls }) => rpcUrls.map((url) => new URL(url).host))
  return (
    <Screen title="Find used accounts" onBack={() => navigate(`/accounts/wallet/${walletId}`)}>
      <SelectField label="Wallet it was used in" value={choice} onChange={setChoice} options={options} />
      {choice === OWN && (
        <TextField
          label="Path, with i for the number"
          value={ownPattern}
          onChange={setOwnPattern}
          problem={search.problem?.reason === 'invalidParams' ? search.problem.message : undefined}
        />
      )}
      <Fieldset form="card" label="Networks to look at">
        {chains
          .filter(({ testnet, id }) => !testnet || id === activeChainId)
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(yes) => setChosen(yes ? [...chosen, id] : chosen.filter((other) => other !== id))}
            />
          ))}
      </Fieldset>
      <Alert level="info" title="These nodes will see the addresses, and that they belong together">
        {[...new Set(hosts)].join(', ') || 'None: choose a network.'}
      </Alert>
      {search.busy ? (
        <Button variant="secondary" onClick={search.stop}>
          Stop
        </Button>
      ) : (
        <Button
          disabled={chosen.length === 0}
          onClick={() => void search.start({ walletId, pattern, chainIds: [...chosen] })}
        >
          Look for used accounts
        </Button>
      )}
      <FoundAccounts walletId={walletId} search={search} />
    </Screen>
  )
}
