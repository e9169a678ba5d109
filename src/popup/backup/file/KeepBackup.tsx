import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { saveFile } from '../../ui/actions/saveFile.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { SecretField } from '../../ui/secrets/SecretField.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { BackupCode } from './BackupCode.tsx'

type KeepBackupProps = {
  readonly file: { readonly text: string; readonly createdAtMs: number }
  readonly code: Secret
  readonly onDone: () => void
}

/** The two things to keep: the code on paper, the file on a disk. It ends once both are there. */
export function KeepBackup({ file, code, onDone }: KeepBackupProps) {
  const cover = usePrivacyCover()
  const [saved, setSaved] = useState(false)
  const [wrong, setWrong] = useState(false)
  const typed = useSecretInput()
  function save() {
    const day = new Date(file.createdAtMs).toISOString().slice(0, 10)
    saveFile({ name: `pellucid-backup-${day}.pellucid.json`, text: file.text, type: 'application/json' })
    setSaved(true)
  }
  function finish() {
    const lastGroup = code.read().split('-').at(-1)
    if (typed.read().trim().toUpperCase() === lastGroup) onDone()
    else setWrong(true)
  }
  return (
    <Form onSubmit={finish}>
      <h2>1. Write down the code</h2>
      <p>Letters and digits, in groups of four. There is no I, L, O or U in it.</p>
      <BackupCode code={code} cover={cover} />
      <h2>2. Save the file</h2>
      <p>On a disk of its own, or where you keep other files. Without the code nobody reads it.</p>
      <Button variant="secondary" onClick={save}>
        {saved ? 'Save once more' : 'Save the file'}
      </Button>
      <h2>3. Check what you wrote</h2>
      <SecretField
        label="The last group of the code"
        input={typed}
        onEdit={() => setWrong(false)}
        maxLength={8}
        problem={wrong ? 'That is not the last group. Compare it with the code.' : undefined}
      />
      <Button type="submit" disabled={!saved || !typed.filled}>
        Done
      </Button>
    </Form>
  )
}
