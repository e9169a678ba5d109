import type { RecoveryPreview } from '../../protocol/backup.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { Alert } from '../ui/feedback/Alert.tsx'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { shortenAddress } from '../ui/format/shortenAddress.ts'
import { Card } from '../ui/layout/Card.tsx'
import { useStatus } from '../wallet/walletStore.ts'
import classes from './recover.module.css'

/** Every account that comes back, and a warning about those that do not. */
export function FoundAccounts({ preview }: { readonly preview: RecoveryPreview }) {
  const { wallets, known, lost } = preview
  const isReplacing = useStatus() !== 'empty'
  return (
    <>
      {wallets.map((wallet, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and the list does not change
        <Card key={i} title={wallet.name}>
          <Accounts accounts={wallet.accounts} />
        </Card>
      ))}
      {isReplacing && !known && (
        <Alert level="caution" title="None of these accounts was here before">
          If you expected to see yours, this is another wallet’s phrase, or a passphrase is missing. What is
          here now is kept aside in any case.
        </Alert>
      )}
      {lost.length > 0 && (
        <Alert
          level="caution"
          title={
            lost.length === 1 ? 'One account does not come back' : `${lost.length} accounts do not come back`
          }
        >
          <Accounts accounts={lost} />
          They have keys of their own. The wallet that is here now is kept aside with them in it: its password
          still opens it, under Settings, Back up. Without that password, bring their phrase, key or backup
          file afterwards.
        </Alert>
      )}
    </>
  )
}

function Accounts({ accounts }: { readonly accounts: RecoveryPreview['lost'] }) {
  return (
    <ul className={classes.accounts}>
      {accounts.map(({ accountId, name }) => (
        <li key={accountId} className={classes.account}>
          <span>{name}</span>
          <span className={classes.address}>
            {shortenAddress(checksumAddress(accountAddress(accountId)))}
          </span>
        </li>
      ))}
    </ul>
  )
}
