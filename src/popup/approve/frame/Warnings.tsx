import type { Warning } from '../../../protocol/explanation.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { needsAcknowledgement } from '../decision/canApprove.ts'
import { Words } from '../parties/Words.tsx'
import classes from './Warnings.module.css'

type WarningsProps = {
  /** The gravest first. */
  readonly warnings: readonly Warning[]
  readonly acknowledged: boolean
  readonly onAcknowledge: (acknowledged: boolean) => void
}

/** What to look out for. Below a danger stands the box to tick, where one gets to by reading. */
export function Warnings({ warnings, acknowledged, onAcknowledge }: WarningsProps) {
  return (
    <>
      {warnings.map(({ risk, level, title, sentence, evidence }) => (
        <Alert key={`${risk} ${title} ${sentence}`} risk={risk} level={level} title={title}>
          <Words text={sentence} />
          {evidence && (
            <p className={classes.evidence}>
              <Words text={evidence} />
            </p>
          )}
        </Alert>
      ))}
      {needsAcknowledgement(warnings) && (
        <div className={classes.acknowledgement}>
          <Checkbox label="I understand the risk" checked={acknowledged} onChange={onAcknowledge} />
        </div>
      )}
    </>
  )
}
