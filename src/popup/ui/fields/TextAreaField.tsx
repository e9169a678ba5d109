import { type ComponentProps, type ReactNode, useId } from 'react'
import fieldClasses from './Field.module.css'
import { describedBy, Field } from './Field.tsx'

type TextAreaFieldProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly problem?: string | undefined
}

/** Several lines of text. Nothing of it is spell-checked: here it is addresses and the like. */
export function TextAreaField({ label, value, onChange, hint, problem, ...rest }: TextAreaFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <textarea
        spellCheck={false}
        autoComplete="off"
        {...rest}
        id={id}
        className={fieldClasses.box}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint: Boolean(hint), problem: Boolean(problem) })}
      />
    </Field>
  )
}
