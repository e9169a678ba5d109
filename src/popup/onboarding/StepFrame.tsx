import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import classes from './StepFrame.module.css'

type StepFrameProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** As in “Step 2 of 3”. */
  readonly step?: { readonly at: number; readonly of: number } | undefined
  readonly onBack?: (() => void) | undefined
  readonly children: ReactNode
}

/** One step in a tab: where one is, what it is about, and then the matter. Its heading takes the focus. */
export function StepFrame({ title, lead, step, onBack, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Pellucid`
    heading.current?.focus({ preventScroll: true })
    window.scrollTo?.(0, 0)
  }, [title])
  return (
    <main className={classes.frame}>
      <div className={classes.step}>
        {onBack && (
          <IconButton label="Back" onClick={onBack}>
            <Icon name="back" />
          </IconButton>
        )}
        {step && (
          <span>
            Step {step.at} of {step.of}
          </span>
        )}
      </div>
      <div className={classes.words}>
        <h1 className={classes.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {children}
    </main>
  )
}
