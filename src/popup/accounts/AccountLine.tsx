import { accountAddress } from '../../protocol/ids.ts'
import type { Account } from '../../protocol/view.ts'
import { Link } from '../router/Link.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Identicon } from '../ui/Identicon.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './AccountsScreen.module.css'
import { MoveButtons } from './MoveButtons.tsx'

type AccountLineProps = { readonly account: Account; readonly first: boolean; readonly last: boolean }

/** One account of a wallet, and the way to what can be done with it. */
export function AccountLine({ account, first, last }: AccountLineProps) {
  const { run } = useCommand('moveAccount')
  const address = accountAddress(account.id)
  return (
    <li className={classes.account}>
      <Link to={`/accounts/account/${encodeURIComponent(account.id)}`} className={classes.open}>
        <Identicon address={address} size={32} />
        <span className={classes.words}>
          <span className={classes.name}>{account.name}</span>
          <AddressText address={address} form="short" />
        </span>
        {account.hidden && <Badge>Hidden</Badge>}
      </Link>
      <MoveButtons
        name={account.name}
        first={first}
        last={last}
        onMove={(by) => void run({ accountId: account.id, by })}
      />
    </li>
  )
}
