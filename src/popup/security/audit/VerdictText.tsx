import type { AuditVerdict } from '../../../protocol/audit.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { describeVerdict } from './describeVerdict.ts'
import classes from './VerdictText.module.css'

/** Whether the log is whole: by a shape, by words and by a colour. */
export function VerdictText({ verdict }: { readonly verdict: AuditVerdict }) {
  return (
    <span className={verdict.whole ? classes.good : classes.bad}>
      <Icon name={verdict.whole ? 'check' : 'stop'} small />
      {describeVerdict(verdict)}
    </span>
  )
}
