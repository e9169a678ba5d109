import { SettingsLink } from '../../settings/SettingsLink.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useView } from '../../wallet/walletStore.ts'

/** The way to the alerts, and how many are open. */
export function AlertsLink() {
  const count = useView((view) => view.openAlerts.count)
  return (
    <Card title="Alerts">
      <SettingsLink
        to="/security/alerts"
        label="What stands out"
        note={count === 0 ? 'Nothing' : `${count} open`}
      />
    </Card>
  )
}
