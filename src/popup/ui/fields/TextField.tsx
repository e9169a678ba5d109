import { type ComponentProps, type ReactNode, useId } from 'react'
import fieldClasses from './Field.module.css'
import { describedBy, Field } from './Field.tsx'
import classes from './TextField.module.css'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong with it, in a sentence; the field is then marked invalid. */
  readonly problem?: string | undefined
  /** What stands inside the box at its end: a unit, or a small button. */
  readonly trailing?: ReactNode
}

/** A line of text with its label, hint and problem tied to it. A secret has `SecretField`. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, problem, trailing, type = 'text', ...rest } = props
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div className={classes.frame}>
        <input
          autoComplete="off"
          {...rest}
          id={id}
          type={type}
          className={fieldClasses.box}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint: Boolean(hint), problem: Boolean(problem) })}
        />
        {trailing && <div className={classes.trailing}>{trailing}</div>}
      </div>
    </Field>
  )
}
