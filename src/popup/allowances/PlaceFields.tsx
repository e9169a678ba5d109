import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { useView } from '../wallet/walletStore.ts'
import type { Choice } from './listPlaces.ts'

type PlaceFieldsProps = {
  readonly accountId: Choice<AccountId>
  readonly chainId: Choice<ChainId>
  readonly onAccount: (accountId: Choice<AccountId>) => void
  readonly onChain: (chainId: Choice<ChainId>) => void
}

/** Asks for which account and on which network one looks; for all, where there are several. */
export function PlaceFields({ accountId, chainId, onAccount, onChain }: PlaceFieldsProps) {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  return (
    <>
      <SelectField<Choice<AccountId>>
        label="Account"
        value={accountId}
        onChange={onAccount}
        options={withAll(accounts, 'All accounts')}
      />
      <SelectField<Choice<ChainId>>
        label="Network"
        value={chainId}
        onChange={onChain}
        options={withAll(chains, 'All networks')}
      />
    </>
  )
}

function withAll<Id extends string>(
  all: readonly { readonly id: Id; readonly name: string }[],
  label: string,
): { value: Choice<Id>; label: string }[] {
  const each = all.map(({ id, name }) => ({ value: id, label: name }))
  return all.length > 1 ? [{ value: 'all', label }, ...each] : each
}
