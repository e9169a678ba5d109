import type { ReactNode } from 'react'
import classes from './Badge.module.css'

/** A word or two about the thing beside it. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'caution' | undefined
  readonly children: ReactNode
}) {
  return <span className={classes[tone]}>{children}</span>
}
