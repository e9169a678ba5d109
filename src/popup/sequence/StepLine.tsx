import type { ReactNode } from 'react'
import type { SequenceEntry } from '../../protocol/sequence.ts'
import classes from './StepLine.module.css'

type StepLineProps = {
  readonly what: string
  readonly state?: SequenceEntry['state'] | undefined
  readonly problem?: string | undefined
}

const words: Record<SequenceEntry['state'], string> = {
  waiting: 'Waits',
  sent: 'Sent',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Left out',
}

/** One step: what it does, where it stands, and why it does not go on. */
export function StepLine({ what, state, problem }: StepLineProps) {
  const tone = state === 'done' || state === 'failed' ? classes[state] : classes.state
  return (
    <li className={classes.line}>
      <span className={classes.what}>{what}</span>
      {state && <span className={tone}>{words[state]}</span>}
      {problem && <span className={classes.problem}>{problem}</span>}
    </li>
  )
}

/** Steps in their order. */
export function StepList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {children}
    </ol>
  )
}
