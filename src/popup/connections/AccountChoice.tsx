import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import type { Account } from '../../protocol/view.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckGroup } from '../ui/CheckGroup.tsx'
import { Identicon } from '../ui/Identicon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
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
  const [first, ...others] = chosen
  return (
    <>
      <CheckGroup label="Accounts it may see">
        {accounts
          .filter(({ id, hidden }) => !hidden || chosen.includes(id))
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
              label={
                <span className={classes.account}>
                  <Identicon address={accountAddress(id)} size={20} />
                  <span className={classes.name}>{name}</span>
                  <AddressText address={accountAddress(id)} form="short" />
                </span>
              }
            />
          ))}
      </CheckGroup>
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
