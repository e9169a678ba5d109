import type { Approval, Requester } from '../../../protocol/approval.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { formatDuration } from '../../ui/format/formatDuration.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { Monogram } from '../../ui/pictures/Monogram.tsx'
import { OriginText } from '../../ui/values/OriginText.tsx'
import { summarizeRisk } from '../decision/summarizeRisk.ts'
import classes from './Asker.module.css'
import { RiskMark } from './RiskMark.tsx'

type AskerProps = { readonly approval: Approval; readonly onBack?: (() => void) | undefined }

/** Who asks, how long the wallet has known them, and how the request looks at a glance. */
export function Asker({ approval, onBack }: AskerProps) {
  const { requester } = approval
  const risk = summarizeRisk(approval)
  return (
    <div className={risk.level === 'danger' ? classes.dangerous : classes.asker}>
      {onBack && (
        <IconButton label="Back" onClick={onBack}>
          <Icon name="back" />
        </IconButton>
      )}
      {requester.type === 'site' && <Monogram text={stripPrefix(requester.origin)} seed={requester.origin} />}
      <div className={classes.words}>
        <div className={classes.line}>
          <p className={classes.name}>
            {requester.type === 'site' ? <OriginText origin={requester.origin} /> : 'You, in this wallet'}
          </p>
          <RiskMark {...risk} />
        </div>
        <p className={classes.since}>{describeAcquaintance(requester, Date.now())}</p>
      </div>
    </div>
  )
}

function describeAcquaintance(requester: Requester, nowMs: number): string {
  if (requester.type === 'wallet') return 'Nobody else asked for this'
  const { firstSeenMs, connectedSinceMs } = requester
  const seen = `First seen ${formatAge(nowMs - firstSeenMs)}`
  if (connectedSinceMs === undefined) return `${seen} · not connected`
  return `${seen} · connected ${formatDuration(nowMs - connectedSinceMs)}`
}

/** The letter of a site is that of its name, not of the `app.` before it. */
function stripPrefix(origin: string): string {
  return origin.replace(/^https?:\/\/(www\.|app\.)?/, '')
}
