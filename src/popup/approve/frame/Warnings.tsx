import type { Warning } from '../../../protocol/explanation.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { needsAcknowledgement } from '../decision/canApprove.ts'
import { groupWarnings, type WarningGroup } from '../decision/groupWarnings.ts'
import { WarningAlert } from './WarningAlert.tsx'
import classes from './Warnings.module.css'

type WarningsProps = {
  /** The gravest first. */
  readonly warnings: readonly Warning[]
  /** Those of them that are shown elsewhere. */
  readonly leading?: WarningGroup | undefined
  readonly acknowledged: boolean
  readonly onAcknowledge: (acknowledged: boolean) => void
}

/** What to look out for. Below a danger stands the box to tick, where one gets to by reading. */
export function Warnings({ warnings, leading, acknowledged, onAcknowledge }: WarningsProps) {
  return (
    <>
      {groupWarnings(warnings).map(
        (group) =>
          group.whole !== leading?.whole && (
            <WarningAlert
              key={`${group.whole.risk} ${group.whole.title} ${group.whole.sentence}`}
              group={group}
            />
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
