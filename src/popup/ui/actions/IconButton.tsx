import type { ComponentProps } from 'react'
import { classNames } from '../style/classNames.ts'
import classes from './IconButton.module.css'

/** A button that is only a picture; `label` is its name, and shows when it is pointed at. */
export function IconButton({
  label,
  className,
  ...rest
}: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(classes.button, className)}
    />
  )
}
