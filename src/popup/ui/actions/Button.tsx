import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from '../style/classNames.ts'
import classes from './Button.module.css'

type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one thing to do here · `secondary` · `danger`: what cannot be undone · `quiet`: by the way. */
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'quiet' | undefined
  /** Something is under way: the button keeps its place and the focus, and does nothing. */
  readonly busy?: boolean | undefined
}

/** A button. Its type is `button` unless another is given, so that it submits only where it is meant to. */
export function Button({
  variant = 'primary',
  busy = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      className={classNames(classes.button, classes[variant], className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={click}
    >
      {busy && <span className={classes.spinner} aria-hidden="true" />}
      {children}
    </button>
  )
}
