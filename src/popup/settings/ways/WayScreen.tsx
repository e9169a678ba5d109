import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { SettingsLink } from '../SettingsLink.tsx'
import { ExpiryForm } from './ExpiryForm.tsx'
import { RenameWay } from './RenameWay.tsx'
import { RevokeWay } from './RevokeWay.tsx'

/** One way to unlock: its name, its end, and how to take it away. */
export function WayScreen({ params }: { readonly params: PathParams }) {
  const slot = useView((view) => view.slots.find(({ slotId }) => slotId === params.slotId))
  const back = () => navigate('/settings/ways')
  if (!slot) {
    return (
      <Screen title="Way to unlock" onBack={back}>
        <EmptyState title="This way to unlock is not here any more" />
      </Screen>
    )
  }
  return (
    <Screen key={slot.slotId} title={slot.name} onBack={back}>
      <RenameWay slot={slot} />
      <ExpiryForm key={slot.expiresAtMs} slot={slot} />
      {slot.type === 'password' && <SettingsLink to="/settings/password" label="Change password" />}
      <RevokeWay slot={slot} onRevoked={back} />
    </Screen>
  )
}
