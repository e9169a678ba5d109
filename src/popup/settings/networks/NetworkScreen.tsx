import { evmChainNumber } from '../../../protocol/ids.ts'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { Badge } from '../../ui/values/Badge.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { NodesForm } from './NodesForm.tsx'
import { RemoveNetwork } from './RemoveNetwork.tsx'

/** One network: what it is, the nodes it is asked through, and, where a person added it, the way to remove it. */
export function NetworkScreen({ params }: { readonly params: PathParams }) {
  const chain = useView((view) => view.chains.find(({ id }) => id === params.chainId))
  const back = () => navigate('/settings/networks')
  if (!chain) {
    return (
      <Screen title="Network" onBack={back}>
        <EmptyState title="This network is not here any more" />
      </Screen>
    )
  }
  return (
    <Screen
      title={chain.name}
      onBack={back}
      aside={chain.testnet && <Badge tone="caution">Test network</Badge>}
    >
      <Card title="What it is">
        <Row label="Chain ID" value={String(evmChainNumber(chain.id))} />
        <Row label="Coin" value={`${chain.nativeCurrency.name} (${chain.nativeCurrency.symbol})`} />
        {chain.explorerUrl && <Row label="Explorer" value={new URL(chain.explorerUrl).host} />}
      </Card>
      <NodesForm key={chain.rpcUrls.join()} chain={chain} />
      {!chain.builtIn && <RemoveNetwork chain={chain} onRemoved={back} />}
    </Screen>
  )
}
