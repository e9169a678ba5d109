import type { Safety } from '../../protocol/reminders.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { formatAge } from '../ui/format/formatAge.ts'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { useNow } from '../ui/values/useNow.ts'

const TICK_MS = 60_000

/** What opens the wallet, since when and until when. */
export function WaysInCard({ slots, dataKeyCreatedAtMs }: Pick<Safety, 'slots' | 'dataKeyCreatedAtMs'>) {
  const nowMs = useNow(TICK_MS)
  return (
    <Card title="Ways to unlock">
      {slots.map(({ slotId, name, createdAtMs, expiresAtMs }) => (
        <Row
          key={slotId}
          label={name}
          note={expiresAtMs !== undefined && `ends on ${day.format(expiresAtMs)}`}
          value={`added ${formatAge(nowMs - createdAtMs)}`}
        />
      ))}
      {dataKeyCreatedAtMs !== undefined && dataKeyCreatedAtMs > 0 && (
        <Row
          label="Key inside the vault"
          note="New every 90 days"
          value={`made ${formatAge(nowMs - dataKeyCreatedAtMs)}`}
        />
      )}
      <SettingsLink to="/settings/ways" label="Ways to unlock" />
      <SettingsLink to="/settings/password" label="Change password" />
    </Card>
  )
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
