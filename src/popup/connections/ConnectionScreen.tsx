import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import { ConnectionForm } from './ConnectionForm.tsx'

const back = () => navigate('/settings/sites')

/** One site: everything it is granted, to change or to take away. */
export function ConnectionScreen({ params }: { readonly params: PathParams }) {
  const permission = useView((view) => view.permissions.find(({ origin }) => origin === params.origin))
  if (permission) return <ConnectionForm permission={permission} onLeave={back} />
  return (
    <Screen title="Connection" onBack={back}>
      <EmptyState title="This site is not connected any more">It sees nothing of your accounts.</EmptyState>
    </Screen>
  )
}
