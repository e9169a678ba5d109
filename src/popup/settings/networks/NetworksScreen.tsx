import type { Chain } from '../../../protocol/chain.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { SettingsLink } from '../SettingsLink.tsx'

/** The networks the wallet knows. */
export function NetworksScreen() {
  const chains = useView((view) => view.chains)
  const tests = chains.filter(({ testnet }) => testnet)
  return (
    <Screen
      title="Networks"
      onBack={() => navigate('/settings')}
      footer={
        <Button variant="secondary" onClick={() => navigate('/settings/networks/add')}>
          <Icon name="add" small />
          Add network
        </Button>
      }
    >
      <Card title="Networks">{chains.filter(({ testnet }) => !testnet).map(renderLink)}</Card>
      {tests.length > 0 && <Card title="Test networks">{tests.map(renderLink)}</Card>}
    </Screen>
  )
}

function renderLink(chain: Chain) {
  return (
    <SettingsLink
      key={chain.id}
      to={`/settings/networks/${encodeURIComponent(chain.id)}`}
      label={chain.name}
      note={chain.builtIn ? undefined : 'Added'}
    />
  )
}
