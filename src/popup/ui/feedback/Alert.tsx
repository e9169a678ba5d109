import type { ReactNode } from 'react'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import { Icon } from '../pictures/Icon.tsx'
import classes from './Alert.module.css'
import { levelWords } from './levelWords.ts'

type AlertProps = {
  readonly level: 'info' | 'caution' | 'danger'
  readonly title: string
  readonly children?: ReactNode
  /** The id of the rule that found it, where a rule did. */
  readonly risk?: string | undefined
}

const icons = { info: 'info', caution: 'warning', danger: 'stop' } as const

/** Something to look out for. Its level is told by a word, by a shape and by a colour. */
export function Alert({ level, title, children, risk }: AlertProps) {
  return (
    <div role="alert" className={classes[level]} data-level={level} data-risk={risk}>
      <Icon name={icons[level]} />
      <div className={classes.words}>
        <p className={classes.title}>
          {level === 'info' ? (
            <VisuallyHidden>{levelWords.info}: </VisuallyHidden>
          ) : (
            <span>{levelWords[level]}: </span>
          )}
          {title}
        </p>
        {children && <div className={classes.text}>{children}</div>}
      </div>
    </div>
  )
}
