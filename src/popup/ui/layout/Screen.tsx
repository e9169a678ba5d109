import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../actions/IconButton.tsx'
import { Icon } from '../pictures/Icon.tsx'
import { classNames } from '../style/classNames.ts'
import classes from './Screen.module.css'

type ScreenProps = {
  readonly title: string
  readonly onBack?: (() => void) | undefined
  /** What stands at the end of the header: a badge, a small button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** What to do here; stays in sight. */
  readonly footer?: ReactNode
  /** Two columns' worth of room in a tab. */
  readonly wide?: boolean | undefined
}

/**
 * The frame of a screen. When it appears, its heading takes the focus, so that a screen reader says where one is, and
 * the window its title; a field that asks for the focus keeps it.
 */
export function Screen({ title, onBack, aside, children, footer, wide = false }: ScreenProps) {
  const frame = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Pellucid`
  }, [title])
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
    window.scrollTo?.(0, 0)
  }, [])
  return (
    <div className={classNames(classes.screen, wide && classes.wide)} ref={frame}>
      <header className={classes.header}>
        <div className={classes.bar}>
          {onBack && (
            <IconButton label="Back" onClick={onBack}>
              <Icon name="back" />
            </IconButton>
          )}
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
      </header>
      <main className={classes.body}>{children}</main>
      {footer && (
        <footer className={classes.footer}>
          <div className={classes.actions}>{footer}</div>
        </footer>
      )}
    </div>
  )
}
