import { Link } from '../router/Link.tsx'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { describeWallet } from './describeWallet.ts'
import { HiddenWalletForm } from './HiddenWalletForm.tsx'
import { MarkedCompromised } from './MarkedCompromised.tsx'
import { NameForm } from './NameForm.tsx'
import { RemoveWallet } from './removal/RemoveWallet.tsx'
import { useWallets } from './useWallets.ts'

const back = () => navigate('/accounts')

/** What can be done with one wallet. */
export function WalletScreen({ params }: { readonly params: PathParams }) {
  const group = useWallets().find(({ wallet }) => wallet.id === params.walletId)
  const rename = useCommand('renameWallet')
  const add = useCommand('addAccount')
  if (!group) {
    return (
      <Screen title="Wallet" onBack={back}>
        <EmptyState title="This wallet is not here any more">
          <Link to="/accounts">See the others</Link>
        </EmptyState>
      </Screen>
    )
  }
  const { wallet, accounts } = group
  const walletId = wallet.id
  return (
    <Screen title={wallet.name} onBack={back}>
      <Card title={describeWallet(wallet)}>
        <NameForm
          key={wallet.name}
          label="Wallet name"
          name={wallet.name}
          busy={rename.busy}
          problem={rename.problem}
          onSave={(name) => void rename.run({ walletId, name })}
        />
      </Card>
      {wallet.compromisedAtMs !== undefined && <MarkedCompromised walletId={walletId} />}
      {wallet.kind === 'hd' && (
        <>
          <Card title="Accounts">
            <p>{accounts.map(({ name }) => name).join(', ')}</p>
            <ProblemText problem={add.problem} />
            <Button variant="secondary" busy={add.busy} onClick={() => void add.run({ walletId })}>
              Add account
            </Button>
            <SettingsLink to={`/accounts/wallet/${walletId}/find`} label="Find used accounts" />
          </Card>
          <Card title="Hidden wallet">
            <HiddenWalletForm walletId={walletId} />
          </Card>
        </>
      )}
      <RemoveWallet wallet={wallet} accounts={accounts} onRemoved={back} />
    </Screen>
  )
}
