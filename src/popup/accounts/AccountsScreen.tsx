import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { goBack } from './goBack.ts'
import { useWallets } from './useWallets.ts'
import { WalletCard } from './WalletCard.tsx'

/** All wallets and their accounts, to be put in order. */
export function AccountsScreen() {
  const groups = useWallets()
  return (
    <Screen
      title="Accounts and wallets"
      onBack={goBack}
      footer={
        <Button onClick={() => navigate('/accounts/add')}>
          <Icon name="add" small />
          Add a wallet
        </Button>
      }
    >
      {groups.map(({ wallet, accounts }, place) => (
        <WalletCard
          key={wallet.id}
          wallet={wallet}
          accounts={accounts}
          first={place === 0}
          last={place === groups.length - 1}
        />
      ))}
    </Screen>
  )
}
