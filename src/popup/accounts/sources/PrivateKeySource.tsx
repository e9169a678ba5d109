import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import type { SourceFieldsProps } from './sourceFields.ts'
import { useReady } from './useReady.ts'

/** A private key, as other wallets give it out. */
export function PrivateKeySource({ onReady }: SourceFieldsProps) {
  const key = useSecretInput()
  useReady(key.filled, () => ({ type: 'privateKey', privateKey: key.read() }), onReady)
  return (
    <PasswordField
      label="Private key"
      input={key}
      autoComplete="off"
      maxLength={200}
      hint="64 digits, each 0 to 9 or a to f. Back it up yourself: no recovery phrase leads to it."
    />
  )
}
