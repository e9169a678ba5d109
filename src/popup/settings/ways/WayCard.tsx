import type { SlotInfo } from '../../../protocol/slots.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { Badge } from '../../ui/values/Badge.tsx'
import { useNow } from '../../ui/values/useNow.ts'
import { SettingsLink } from '../SettingsLink.tsx'
import { describeEnd, describeLastUse, formatDay, wayNames } from './describeWay.ts'

const MINUTE_MS = 60_000

/** One way to unlock: what it is, how old, when it was last used, and when it ends. */
export function WayCard({ slot }: { readonly slot: SlotInfo }) {
  const nowMs = useNow(MINUTE_MS)
  const expired = slot.expiresAtMs !== undefined && slot.expiresAtMs <= nowMs
  return (
    <Card title={slot.name}>
      {(expired || wayNames[slot.type] !== slot.name) && (
        <Row label={wayNames[slot.type]}>{expired && <Badge tone="caution">Expired</Badge>}</Row>
      )}
      <Row label="Created" value={formatDay(slot.createdAtMs)} />
      <Row label="Last used" value={describeLastUse(slot)} />
      <Row label="Expires" value={describeEnd(slot, nowMs)} />
      <SettingsLink to={`/settings/ways/${slot.slotId}`} label={`Change or remove ${slot.name}`} />
    </Card>
  )
}
