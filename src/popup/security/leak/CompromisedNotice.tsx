import { Link } from '../../router/Link.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { useActiveAccount } from '../../wallet/active.ts'
import { useView } from '../../wallet/walletStore.ts'
import { isCompromised } from './isCompromised.ts'

/** Warns, wherever the account is used, that its words are in other hands. */
export function CompromisedNotice() {
  const account = useActiveAccount()
  const wallets = useView((view) => view.wallets)
  if (!account || !isCompromised(account, wallets)) return null
  return (
    <Alert level="danger" title="This account’s phrase has leaked">
      Others can take what it holds and what arrives, at any moment.{' '}
      <Link to={`/security/leak?wallet=${account.walletId}`}>Move what is left</Link>
    </Alert>
  )
}
