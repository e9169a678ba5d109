import type { AsideLog } from '../../../protocol/audit.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { AsideLogRow } from './AsideLogRow.tsx'

/** The damaged logs that were set aside, newest first; nothing where there is none. */
export function AsideLogs({
  logs,
  onExported,
}: {
  readonly logs: readonly AsideLog[]
  readonly onExported: () => void
}) {
  if (logs.length === 0) return null
  return (
    <Card title="Earlier logs, damaged">
      {logs.toReversed().map((log) => (
        <AsideLogRow key={log.through} log={log} onExported={onExported} />
      ))}
    </Card>
  )
}
