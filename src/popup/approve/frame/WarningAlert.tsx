import type { Warning } from '../../../protocol/explanation.ts'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Words } from '../parties/Words.tsx'
import classes from './Warnings.module.css'

/** One warning: how bad it is, what it is about, and what it rests on. */
export function WarningAlert({ warning }: { readonly warning: Warning }) {
  const { risk, level, title, sentence, evidence } = warning
  return (
    <Alert risk={risk} level={level} title={title}>
      <Words text={sentence} />
      {evidence && (
        <p className={classes.evidence}>
          <Words text={evidence} />
        </p>
      )}
    </Alert>
  )
}
