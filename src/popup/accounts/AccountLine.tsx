import { accountAddress } from '../../protocol/ids.ts'
import type { Account } from '../../protocol/view.ts'
import { Link } from '../router/Link.tsx'
import { AccountFace } from '../ui/values/AccountFace.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './accounts.module.css'
import { MoveButtons } from './MoveButtons.tsx'

type AccountLineProps = { readonly account: Account; readonly first: boolean; readonly last: boolean }

/** One account of a wallet, and the way to what can be done with it. */
export function AccountLine({ account, first, last }: AccountLineProps) {
  const { run } = useCommand('moveAccount')
  const address = accountAddress(account.id)
  return (
    <li className={classes.account}>
      <Link to={`/accounts/account/${encodeURIComponent(account.id)}`} className={classes.open}>
        <AccountFace name={account.name} address={address} />
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
