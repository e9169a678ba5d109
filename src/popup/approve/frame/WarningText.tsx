import type { Warning } from '../../../protocol/explanation.ts'
import { Words } from '../parties/Words.tsx'
import classes from './Warnings.module.css'

/** What a warning says, and what it rests on. */
export function WarningText({ warning: { sentence, evidence } }: { readonly warning: Warning }) {
  return (
    <>
      <Words text={sentence} />
      {evidence && (
        <p className={classes.evidence}>
          <Words text={evidence} />
        </p>
      )}
    </>
  )
}
