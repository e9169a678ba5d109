import { useId, useState } from 'react'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import classes from './SourceForm.module.css'
import type { SourceFieldsProps } from './sourceFields.ts'
import { useReady } from './useReady.ts'

/** What the wallet takes of a file. A real one has a fiftieth of that. */
const MAX_BYTES = 32_768

/** A keystore file and the password it was locked with. */
export function KeystoreSource({ onReady }: SourceFieldsProps) {
  const id = useId()
  const file = useSecret()
  const password = useSecretInput()
  const [chosen, setChosen] = useState(0)
  async function take(picked: File | undefined) {
    // One that is too long is cut, and refused as what it then is.
    file.write(picked ? await picked.slice(0, MAX_BYTES + 1).text() : '')
    setChosen((last) => (picked ? last + 1 : 0))
  }
  const read = () => ({ type: 'keystore' as const, file: file.read(), filePassword: password.read() })
  useReady(chosen > 0, read, onReady)
  return (
    <>
      <div className={classes.file}>
        <label htmlFor={id}>Keystore file</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json,text/plain"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      <PasswordField
        label="Password of the file"
        input={password}
        autoComplete="off"
        hint="The one that was chosen when the file was made. Opening takes a few seconds."
      />
    </>
  )
}
