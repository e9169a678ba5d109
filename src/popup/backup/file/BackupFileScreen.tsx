import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../backup.module.css'
import { KeepBackup } from './KeepBackup.tsx'

const back = () => navigate('/settings/backup')

/** Makes a backup file, and shows the code that opens it, once. */
export function BackupFileScreen() {
  const code = useSecret()
  const [file, setFile] = useState<{ readonly text: string; readonly createdAtMs: number }>()
  const { run, busy, problem } = useCommand('makeBackup')
  async function make() {
    const made = await run({})
    if (!made) return
    code.write(made.code)
    setFile({ text: made.file, createdAtMs: made.createdAtMs })
  }
  return (
    <Screen title="Backup file" onBack={back}>
      {file ? (
        <KeepBackup file={file} code={code} onDone={back} />
      ) : (
        <Stack>
          <p>One file with everything that is in this wallet:</p>
          <ul className={classes.list}>
            <li>every wallet, those without a phrase as well</li>
            <li>names, networks, tokens and settings</li>
          </ul>
          <p>
            Connected sites and the activity list stay behind. The file is encrypted under a code that is made
            now and shown once. Your password does not open it, so it may lie where others could copy it.
          </p>
          <Alert level="caution" title="It needs both">
            Without its code the file is worth nothing, to you as well. Keep the two apart.
          </Alert>
          <ProblemText problem={problem} />
          <Button busy={busy} onClick={() => void make()}>
            Make a backup file
          </Button>
        </Stack>
      )}
    </Screen>
  )
}
