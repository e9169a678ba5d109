import type { Warning } from '../../../protocol/explanation.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { needsAcknowledgement } from '../decision/canApprove.ts'
import { WarningAlert } from './WarningAlert.tsx'
import classes from './Warnings.module.css'

type WarningsProps = {
  /** The gravest first. */
  readonly warnings: readonly Warning[]
  /** The one of them that is shown elsewhere. */
  readonly leading?: Warning | undefined
  readonly acknowledged: boolean
  readonly onAcknowledge: (acknowledged: boolean) => void
}

/** What to look out for. Below a danger stands the box to tick, where one gets to by reading. */
export function Warnings({ warnings, leading, acknowledged, onAcknowledge }: WarningsProps) {
  return (
    <>
      {warnings.map(
        (warning) =>
          warning !== leading && (
            <WarningAlert key={`${warning.risk} ${warning.title} ${warning.sentence}`} warning={warning} />
          ),
      )}
      {needsAcknowledgement(warnings) && (
        <div className={classes.acknowledgement}>
          <Checkbox label="I understand the risk" checked={acknowledged} onChange={onAcknowledge} />
        </div>
      )}
    </>
  )
}
