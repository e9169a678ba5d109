import { getVersion } from '../browser.ts'
import { navigate } from '../router/navigate.ts'
import { MirrorNotice } from '../security/MirrorNotice.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import { GeneralSettings } from './GeneralSettings.tsx'
import { LockEverything } from './LockEverything.tsx'
import { SettingsLink } from './SettingsLink.tsx'

/** Everything that can be set, and the way to what needs a screen of its own. */
export function SettingsScreen() {
  const networkCount = useView((view) => view.chains.length)
  const siteCount = useView((view) => view.permissions.length)
  const wayCount = useView((view) => view.slots.length)
  return (
    <Screen title="Settings" onBack={() => navigate('/')}>
      <MirrorNotice />
      <GeneralSettings />
      <Card title="Safety">
        <SettingsLink to="/security" label="Security centre" />
        <SettingsLink to="/accounts" label="Accounts and wallets" />
        <SettingsLink to="/settings/backup" label="Back up" />
        <SettingsLink to="/settings/phrase" label="Recovery phrase" />
        <SettingsLink to="/settings/ways" label="Ways to unlock" note={String(wayCount)} />
        <SettingsLink to="/settings/password" label="Change password" />
        <SettingsLink to="/settings/policy" label="Locking and asking" />
      </Card>
      <Card title="Connections">
        <SettingsLink to="/settings/networks" label="Networks" note={String(networkCount)} />
        <SettingsLink to="/settings/sites" label="Connections" note={String(siteCount)} />
        <SettingsLink to="/allowances" label="Allowances" />
        <SettingsLink to="/settings/phishing" label="Sites that steal" />
        <SettingsLink to="/settings/descriptors" label="Descriptions of contracts" />
        <SettingsLink to="/settings/hosts" label="Who is contacted" />
        <SettingsLink to="/settings/webhook" label="Alerts elsewhere" />
      </Card>
      <LockEverything />
      <Card title="About">
        <Row label="Pellucid" value={`Version ${getVersion()}`} />
        <p>
          Free software under the MIT licence. No tracking; it talks to the nodes of your networks, to an
          address for alerts if you set one, and to nobody else.
        </p>
      </Card>
    </Screen>
  )
}
