import { navigate } from '../../router/navigate.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { SiteCard } from './SiteCard.tsx'

/** Every site that may see an account. */
export function SitesScreen() {
  const permissions = useView((view) => view.permissions)
  return (
    <Screen title="Connected sites" onBack={() => navigate('/settings')}>
      {permissions.length === 0 && (
        <EmptyState title="No site is connected">
          A site sees your accounts only after you let it, and shows up here then.
        </EmptyState>
      )}
      {permissions.map((permission) => (
        <SiteCard key={permission.origin} permission={permission} />
      ))}
    </Screen>
  )
}
