import { PasswordField } from '../ui/fields/PasswordField.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import type { NewPassword } from './useNewPassword.ts'

type NewPasswordFieldsProps = { readonly fields: NewPassword; readonly label: 'Password' | 'New password' }

/** The two boxes for a new password, with how strong it is. */
export function NewPasswordFields({ fields, label }: NewPasswordFieldsProps) {
  return (
    <>
      <PasswordField
        label={label}
        input={fields.chosen}
        onEdit={fields.judge}
        hint={<StrengthMeter strength={fields.strength} />}
        problem={fields.problems.password}
      />
      <PasswordField
        label="Confirm password"
        input={fields.confirmed}
        onEdit={fields.forgetProblems}
        problem={fields.problems.confirmed}
      />
    </>
  )
}
