import type { ReactNode } from 'react'
import { classNames } from '../style/classNames.ts'
import classes from './RadioCard.module.css'

type RadioCardProps = {
  /** Of the group it stands in. */
  readonly name: string
  readonly value: string
  readonly checked: boolean
  readonly onChoose: () => void
  /** Lays out what stands on the card. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One of a few choices that stand side by side, each a card to press. Belongs in a `fieldset`. */
export function RadioCard({ name, value, checked, onChoose, className, children }: RadioCardProps) {
  return (
    <label className={classNames(classes.card, className)}>
      <input
        type="radio"
        name={name}
        className={classes.radio}
        value={value}
        checked={checked}
        onChange={onChoose}
      />
      {children}
    </label>
  )
}
