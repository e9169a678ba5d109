import { type ComponentProps, type ReactNode, useId } from 'react'
import fieldClasses from '../fields/Field.module.css'
import { describedBy, Field } from '../fields/Field.tsx'
import textClasses from '../fields/TextField.module.css'
import { uncorrected, unkept } from './secretAttributes.ts'
import type { SecretInput } from './useSecretInput.ts'

type BoxProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'defaultValue' | 'id' | 'ref'>

export type SecretFieldProps = BoxProps & {
  readonly label: string
  /** From `useSecretInput`: what stands in the box is read from there. */
  readonly input: SecretInput
  /** Something was typed. What it was is not said. */
  readonly onEdit?: (() => void) | undefined
  readonly hint?: ReactNode
  /** What is wrong with it, in a sentence that quotes nothing of it; the field is then marked invalid. */
  readonly problem?: string | undefined
  /** A person's own password manager may fill it in and keep it. */
  readonly managed?: boolean | undefined
  /** What stands inside the box at its end: a small button. */
  readonly trailing?: ReactNode
}

/** A line of secret text with its label, hint and problem tied to it. The browser keeps, checks and completes nothing. */
export function SecretField(props: SecretFieldProps) {
  const { label, input, onEdit, hint, problem, managed = false, trailing, type = 'text', ...rest } = props
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div className={textClasses.frame}>
        <input
          {...(managed ? uncorrected : unkept)}
          {...rest}
          id={id}
          type={type}
          ref={input.attach}
          className={fieldClasses.box}
          onChange={() => {
            input.note()
            onEdit?.()
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint: Boolean(hint), problem: Boolean(problem) })}
        />
        {trailing && <div className={textClasses.trailing}>{trailing}</div>}
      </div>
    </Field>
  )
}
