import type { Account, WalletInfo } from '../../protocol/view.ts'
import { Link } from '../router/Link.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { AccountLine } from './AccountLine.tsx'
import classes from './accounts.module.css'
import { describeWallet } from './describeWallet.ts'
import { MoveButtons } from './MoveButtons.tsx'

type WalletCardProps = {
  readonly wallet: WalletInfo
  readonly accounts: readonly Account[]
  readonly first: boolean
  readonly last: boolean
}

/** One wallet: its accounts, its place among the others, and the way to what can be done with it. */
export function WalletCard({ wallet, accounts, first, last }: WalletCardProps) {
  const { run, problem } = useCommand('moveWallet')
  return (
    <Card title={wallet.name}>
      <div className={classes.bar}>
        <Badge>{describeWallet(wallet)}</Badge>
        {wallet.compromisedAtMs !== undefined && <Badge tone="caution">In other hands</Badge>}
        <span className={classes.room} />
        <MoveButtons
          name={wallet.name}
          first={first}
          last={last}
          onMove={(by) => void run({ walletId: wallet.id, by })}
        />
        <Link to={`/accounts/wallet/${wallet.id}`} className={classes.manage}>
          Manage {wallet.name}
        </Link>
      </div>
      <ProblemText problem={problem} />
      <ul className={classes.list}>
        {accounts.map((account, place) => (
          <AccountLine
            key={account.id}
            account={account}
            first={place === 0}
            last={place === accounts.length - 1}
          />
        ))}
      </ul>
    </Card>
  )
}
