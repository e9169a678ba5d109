import { accountAddress } from '../../protocol/ids.ts'
import { Link } from '../router/Link.tsx'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { ExportKey } from './ExportKey.tsx'
import { NameForm } from './NameForm.tsx'
import { RemoveAccount } from './removal/RemoveAccount.tsx'
import { useWallets } from './useWallets.ts'

const back = () => navigate('/accounts')

/** What can be done with one account. */
export function AccountScreen({ params }: { readonly params: PathParams }) {
  const group = useWallets().find(({ accounts }) => accounts.some(({ id }) => id === params.accountId))
  const account = group?.accounts.find(({ id }) => id === params.accountId)
  const rename = useCommand('renameAccount')
  const hide = useCommand('hideAccount')
  if (!group || !account) {
    return (
      <Screen title="Account" onBack={back}>
        <EmptyState title="This account is not here any more">
          <Link to="/accounts">See the others</Link>
        </EmptyState>
      </Screen>
    )
  }
  const accountId = account.id
  return (
    <Screen title={account.name} onBack={back}>
      <Card title="About">
        <AddressText address={accountAddress(accountId)} form="full" />
        <Row label="Wallet" value={group.wallet.name} />
        {account.path && <Row label="Derivation path" value={account.path} />}
        <NameForm
          key={account.name}
          label="Account name"
          name={account.name}
          busy={rename.busy}
          problem={rename.problem}
          onSave={(name) => void rename.run({ accountId, name })}
        />
      </Card>
      {account.kind === 'watchOnly' ? (
        <p>This account is only watched. Its key is not here, so nothing can be sent or signed with it.</p>
      ) : (
        <>
          <Card title="Delegation">
            <Link to={`/accounts/account/${encodeURIComponent(accountId)}/delegation`}>
              Whose code this account follows
            </Link>
          </Card>
          <Card title="Private key">
            <ExportKey accountId={accountId} />
          </Card>
        </>
      )}
      <ProblemText problem={hide.problem} />
      <Button
        variant="secondary"
        busy={hide.busy}
        onClick={() => void hide.run({ accountId, hidden: !account.hidden })}
      >
        {account.hidden ? 'Show account' : 'Hide account'}
      </Button>
      {group.accounts.length > 1 && (
        <RemoveAccount account={account} walletName={group.wallet.name} onRemoved={back} />
      )}
    </Screen>
  )
}
