import { type ComponentProps, type ReactNode, useId } from 'react'
import { Icon } from '../pictures/Icon.tsx'
import fieldClasses from './Field.module.css'
import { describedBy, Field } from './Field.tsx'
import classes from './SelectField.module.css'

type SelectFieldProps<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'id'> & {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly hint?: ReactNode
  readonly problem?: string | undefined
}

/** One choice of a list, by the browser's own control. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, onChange, options, hint, problem, ...rest } = props
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div className={classes.frame}>
        <select
          {...rest}
          id={id}
          className={fieldClasses.box}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint: Boolean(hint), problem: Boolean(problem) })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" small />
      </div>
    </Field>
  )
}
