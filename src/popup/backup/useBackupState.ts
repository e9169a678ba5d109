import { useEffect, useState } from 'react'
import type { BackupState } from '../../protocol/backup.ts'
import { type Problem, useCommand } from '../wallet/useCommand.ts'

/** What there is to say about backups, asked for when the screen appears; undefined until it is answered. */
export function useBackupState(): {
  readonly state: BackupState | undefined
  readonly problem: Problem | undefined
} {
  const [state, setState] = useState<BackupState>()
  const { run, problem } = useCommand('getBackupState')
  useEffect(() => {
    void run({}).then((answer) => answer && setState(answer))
  }, [run])
  return { state, problem }
}
