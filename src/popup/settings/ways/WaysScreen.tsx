import { usePasskeySupport } from '../../passkey/usePasskeySupport.ts'
import { navigate } from '../../router/navigate.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { SettingsLink } from '../SettingsLink.tsx'
import { ReplaceKey } from './ReplaceKey.tsx'
import { WayCard } from './WayCard.tsx'
import classes from './ways.module.css'

/** Every way to unlock the wallet, and how to add one. */
export function WaysScreen() {
  const slots = useView((view) => view.slots)
  const support = usePasskeySupport()
  return (
    <Screen title="Ways to unlock" onBack={() => navigate('/settings')}>
      {slots.map((slot) => (
        <WayCard key={slot.slotId} slot={slot} />
      ))}
      <Card title="Add another">
        {support === 'offered' && <SettingsLink to="/settings/ways/add/passkey" label="Add a passkey" />}
        <SettingsLink to="/settings/ways/add/phrase" label="Add a recovery phrase" />
        {typeof support === 'object' && <p className={classes.soft}>{support.obstacle}</p>}
      </Card>
      <ReplaceKey />
    </Screen>
  )
}
