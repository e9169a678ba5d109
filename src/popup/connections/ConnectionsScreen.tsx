import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { MutedSites } from './MutedSites.tsx'
import { SiteCard } from './SiteCard.tsx'

/** Every site that may see an account, the one used last first. */
export function ConnectionsScreen() {
  const permissions = useView((view) => view.permissions)
  const { run, busy, problem } = useCommand('disconnectAllSites')
  const sites = permissions.toSorted((one, other) => other.lastUsedAtMs - one.lastUsedAtMs)
  return (
    <Screen
      title="Connections"
      onBack={() => navigate('/settings')}
      footer={
        sites.length > 1 && (
          <Button variant="secondary" busy={busy} onClick={() => void run({})}>
            Disconnect all
          </Button>
        )
      }
    >
      {sites.length === 0 && (
        <EmptyState title="No site is connected">
          A site sees your accounts only after you let it, and shows up here then.
        </EmptyState>
      )}
      {sites.map((permission) => (
        <SiteCard key={permission.origin} permission={permission} />
      ))}
      <MutedSites />
      <ProblemText problem={problem} />
    </Screen>
  )
}
