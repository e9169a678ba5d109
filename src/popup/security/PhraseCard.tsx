import type { Safety } from '../../protocol/reminders.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { formatAge } from '../ui/format/formatAge.ts'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { useNow } from '../ui/values/useNow.ts'

const TICK_MS = 60_000

/** When each recovery phrase was last shown to be in the person's hands. */
export function PhraseCard({ phrases }: { readonly phrases: Safety['phrases'] }) {
  const nowMs = useNow(TICK_MS)
  return (
    <Card title="Recovery phrase">
      {phrases.map(({ walletId, walletName, checkedAtMs }) => (
        <Row
          key={walletId}
          label={walletName}
          value={checkedAtMs === undefined ? 'Never checked' : `Checked ${formatAge(nowMs - checkedAtMs)}`}
        />
      ))}
      {phrases.length === 0 && <p>No wallet here has a recovery phrase.</p>}
      {phrases.map(({ walletId, walletName }) => (
        <SettingsLink
          key={walletId}
          to={`/settings/backup/check/${walletId}`}
          label={phrases.length === 1 ? 'Check it' : `Check that of ${walletName}`}
        />
      ))}
      {phrases.length > 0 && <SettingsLink to="/settings/phrase" label="Show the phrase" />}
    </Card>
  )
}
