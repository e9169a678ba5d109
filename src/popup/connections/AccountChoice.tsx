import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import type { Account } from '../../protocol/view.ts'
import { isCompromised } from '../security/leak/isCompromised.ts'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Fieldset } from '../ui/fields/Fieldset.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { Identicon } from '../ui/pictures/Identicon.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './AccountChoice.module.css'

type AccountChoiceProps = {
  readonly accounts: readonly Account[]
  /** The first is the one the site uses. */
  readonly chosen: readonly AccountId[]
  readonly onChange: (chosen: AccountId[]) => void
}

/** The accounts a site may see, and which of them it uses. */
export function AccountChoice({ accounts, chosen, onChange }: AccountChoiceProps) {
  function toggle(id: AccountId, isChosen: boolean) {
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
  }
  const wallets = useView((view) => view.wallets)
  const [first, ...others] = chosen
  return (
    <>
      <Fieldset form="card" label="Accounts it may see">
        {accounts
          .filter(({ id, hidden }) => !hidden || chosen.includes(id))
          .map(({ id, name, kind, walletId }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
              label={
                <span className={classes.account}>
                  <Identicon address={accountAddress(id)} size={20} />
                  <span className={classes.name}>{name}</span>
                  <AddressText address={accountAddress(id)} form="short" />
                  {kind === 'watchOnly' && <Badge>Watched only</Badge>}
                  {isCompromised({ walletId }, wallets) && <Badge tone="caution">Leaked</Badge>}
                </span>
              }
            />
          ))}
      </Fieldset>
      {first && others.length > 0 && (
        <SelectField
          label="Account it uses"
          value={first}
          onChange={(id) => onChange([id, ...chosen.filter((other) => other !== id)])}
          options={accounts
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
