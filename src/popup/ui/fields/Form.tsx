import type { ComponentProps } from 'react'
import classes from '../layout/Stack.module.css'

type FormProps = Omit<ComponentProps<'form'>, 'className' | 'onSubmit'> & {
  /** The form itself is given for boxes that nothing else reads. */
  readonly onSubmit: (form: HTMLFormElement) => unknown
}

/** Fields below one another, sent together. The page stays where it is: a form of its own would load it anew. */
export function Form({ onSubmit, children, ...rest }: FormProps) {
  return (
    <form
      {...rest}
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit(event.currentTarget)
      }}
    >
      {children}
    </form>
  )
}
