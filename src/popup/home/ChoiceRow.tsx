import type { ReactNode } from 'react'
import { Icon } from '../ui/pictures/Icon.tsx'
import classes from './ChoiceRow.module.css'

type ChoiceRowProps = {
  readonly active: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

/** One of several of which one is looked at, and goes to it. */
export function ChoiceRow({ active, onSelect, children }: ChoiceRowProps) {
  return (
    <button type="button" className={classes.choice} aria-current={active || undefined} onClick={onSelect}>
      {children}
      {active && (
        <span className={classes.check}>
          <Icon name="check" small />
        </span>
      )}
    </button>
  )
}
