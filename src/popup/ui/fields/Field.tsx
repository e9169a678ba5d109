import type { ReactNode } from 'react'
import { Icon } from '../pictures/Icon.tsx'
import classes from './Field.module.css'

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** What every field has around it: its label, a hint, and what is wrong with it, said aloud when it appears. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <div className={classes.hint} id={hintId(id)}>
          {hint}
        </div>
      )}
      <div className={classes.problem} id={problemId(id)} aria-live="polite">
        {problem && (
          <>
            <Icon name="warning" small />
            <span>{problem}</span>
          </>
        )}
      </div>
    </div>
  )
}

/** @returns what ties a field to its hint and its problem: the value of `aria-describedby` */
export function describedBy(id: string, has: { hint: boolean; problem: boolean }): string | undefined {
  const ids = [has.hint && hintId(id), has.problem && problemId(id)].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

const hintId = (id: string) => `${id}-hint`
const problemId = (id: string) => `${id}-problem`
