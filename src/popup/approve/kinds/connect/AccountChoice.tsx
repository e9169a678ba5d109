import { type AccountId, accountAddress } from '../../../../protocol/ids.ts'
import type { Account } from '../../../../protocol/view.ts'
import { AddressText } from '../../../ui/AddressText.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Identicon } from '../../../ui/Identicon.tsx'
import classes from './AccountChoice.module.css'

type AccountChoiceProps = {
  readonly accounts: readonly Account[]
  readonly chosen: readonly AccountId[]
  readonly onChange: (chosen: AccountId[]) => void
}

/** The accounts a site may see. */
export function AccountChoice({ accounts, chosen, onChange }: AccountChoiceProps) {
  function toggle(id: AccountId, isChosen: boolean) {
    const wanted = accounts.filter((account) => (account.id === id ? isChosen : chosen.includes(account.id)))
    onChange(wanted.map((account) => account.id))
  }
  return (
    <fieldset className={classes.accounts}>
      <legend className={classes.legend}>Accounts it may see</legend>
      {accounts.map(({ id, name }) => (
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
    </fieldset>
  )
}
