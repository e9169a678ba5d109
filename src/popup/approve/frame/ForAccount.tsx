import type { Approval } from '../../../protocol/approval.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { Identicon } from '../../ui/pictures/Identicon.tsx'
import { AddressText } from '../../ui/values/AddressText.tsx'
import { Badge } from '../../ui/values/Badge.tsx'
import { useView } from '../../wallet/walletStore.ts'
import classes from './ForAccount.module.css'

/** The account that is asked for, and the chain it happens on. */
export function ForAccount({ approval: { accountId, chainId } }: { readonly approval: Approval }) {
  const account = useView(({ accounts }) => accounts.find(({ id }) => id === accountId))
  const chain = useView(({ chains }) => chains.find(({ id }) => id === chainId))
  const address = accountId && accountAddress(accountId)
  return (
    <div className={classes.line}>
      {address && (
        <span className={classes.part}>
          <Identicon address={address} size={20} />
          <span className={classes.name}>{account?.name ?? 'Account'}</span>
          <AddressText address={address} form="short" />
        </span>
      )}
      <span className={classes.part}>
        <Icon name="globe" small />
        {chain?.name ?? chainId}
        {chain?.testnet && <Badge>Test</Badge>}
      </span>
    </div>
  )
}
