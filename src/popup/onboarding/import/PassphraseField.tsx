import { PasswordField } from '../../ui/PasswordField.tsx'
import classes from './ImportStep.module.css'

type PassphraseFieldProps = { readonly value: string; readonly onChange: (value: string) => void }

const MAX_LENGTH = 256

/** The extra word of some phrases (BIP-39). Few have one, so it is out of the way. */
export function PassphraseField({ value, onChange }: PassphraseFieldProps) {
  return (
    <details className={classes.details}>
      <summary>Advanced</summary>
      <PasswordField
        label="Passphrase"
        value={value}
        onChange={onChange}
        maxLength={MAX_LENGTH}
        hint="Only if you chose one when the wallet was made. Another one opens another, empty wallet."
      />
    </details>
  )
}
