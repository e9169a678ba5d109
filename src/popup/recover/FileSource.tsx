import { useId, useState } from 'react'
import { Button } from '../ui/actions/Button.tsx'
import { Field } from '../ui/fields/Field.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { SecretField } from '../ui/secrets/SecretField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './recover.module.css'
import type { SourceProps } from './sourceProps.ts'

/** The largest file that can be a backup, with room to spare. */
const MAX_BYTES = 9 * 1024 * 1024
const codeReasons = ['badBackupCode', 'wrongBackupCode']

/** A backup file and its code. */
export function FileSource({ source, onBack, onFound }: SourceProps) {
  const id = useId()
  const [file, setFile] = useState<File>()
  const [tooLarge, setTooLarge] = useState(false)
  const code = useSecretInput()
  const { run, busy, problem, clear } = useCommand('previewRecovery')
  const ofCode = codeReasons.includes(problem?.reason ?? '')
  const fileProblem = tooLarge
    ? 'This is no backup file of Pellucid. Its name ends with .pellucid.json.'
    : ofCode
      ? undefined
      : problem?.message
  async function submit() {
    if (!file || busy) return
    const given = { kind: 'file' as const, file: await file.text(), code: code.read() }
    const preview = await run({ source: given })
    if (!preview) return
    source.write(JSON.stringify(given))
    onFound({ way: 'file', preview })
  }
  return (
    <Screen title="Your backup file" onBack={onBack}>
      <Form onSubmit={submit}>
        <p>It comes from Pellucid in this browser or in any other. Nothing of it leaves this computer.</p>
        <Field id={id} label="Backup file" problem={fileProblem}>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            className={classes.file}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0]
              clear()
              setTooLarge(chosen !== undefined && chosen.size > MAX_BYTES)
              setFile(chosen && chosen.size <= MAX_BYTES ? chosen : undefined)
            }}
          />
        </Field>
        <SecretField
          label="Code of the backup"
          input={code}
          onEdit={clear}
          maxLength={80}
          hint="32 letters and digits in groups of four. Small letters and missing dashes do no harm."
          problem={ofCode ? problem?.message : undefined}
        />
        <Button type="submit" busy={busy} disabled={!file || !code.filled}>
          Continue
        </Button>
      </Form>
    </Screen>
  )
}
