import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import type { SecretInput } from '../../ui/secrets/useSecretInput.ts'
import classes from './ImportStep.module.css'

type PassphraseFieldProps = { readonly input: SecretInput }

const MAX_LENGTH = 256

/** The extra word of some phrases (BIP-39). Few have one, so it is out of the way. */
export function PassphraseField({ input }: PassphraseFieldProps) {
  return (
    <details className={classes.details}>
      <summary>Advanced</summary>
      <PasswordField
        label="Passphrase"
        input={input}
        maxLength={MAX_LENGTH}
        hint="Only if you chose one when the wallet was made. Another one opens another, empty wallet."
      />
    </details>
  )
}
