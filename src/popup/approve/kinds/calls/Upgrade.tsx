import type { AccountId } from '../../../../protocol/ids.ts'
import type { Address } from '../../../../protocol/primitives.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { AddressText } from '../../../ui/values/AddressText.tsx'
import { useView } from '../../../wallet/walletStore.ts'

type UpgradeProps = {
  readonly name: string
  readonly delegate: Address
  readonly accountId: AccountId | undefined
  readonly chainName: string
}

/** What a delegation is, how long it stays, and how it ends: said before it is signed. */
export function Upgrade({ name, delegate, accountId, chainName }: UpgradeProps) {
  const account =
    useView(({ accounts }) => accounts.find(({ id }) => id === accountId)?.name) ?? 'this account'
  return (
    <Card title="Your account is upgraded">
      <p>
        To do all of it at once, {account} starts to follow the code of {name} on {chainName}. Its address,
        its key and what it holds stay as they are, and only what you sign can make it act.
      </p>
      <p>It stays so for later batches. You end it at any time in Accounts, {account}, Delegation.</p>
      <AddressText address={delegate} form="full" />
    </Card>
  )
}
