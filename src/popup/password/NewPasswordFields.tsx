import { PasswordField } from '../ui/PasswordField.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import type { NewPassword } from './useNewPassword.ts'

type NewPasswordFieldsProps = { readonly fields: NewPassword; readonly label: 'Password' | 'New password' }

/** The two boxes for a new password, with how strong it is. */
export function NewPasswordFields({ fields, label }: NewPasswordFieldsProps) {
  return (
    <>
      <PasswordField
        label={label}
        value={fields.password}
        onChange={fields.setPassword}
        hint={<StrengthMeter strength={fields.strength} />}
        problem={fields.problems.password}
      />
      <PasswordField
        label="Confirm password"
        value={fields.confirmed}
        onChange={fields.setConfirmed}
        problem={fields.problems.confirmed}
      />
    </>
  )
}
