import { useCallback, useEffect, useState } from 'react'
import type { Safety } from '../../../protocol/reminders.ts'
import { useCommand } from '../../wallet/useCommand.ts'

/** How safe the wallet is, read once, and how to put a reminder off. */
export function useSafety() {
  const { run: read, problem } = useCommand('getSafety')
  const { run: putOff } = useCommand('dismissReminder')
  const [safety, setSafety] = useState<Safety>()
  useEffect(() => void read({}).then(setSafety), [read])
  const dismiss = useCallback(
    (id: string) => {
      void putOff({ id }).then(
        (done) =>
          done &&
          setSafety(
            (shown) => shown && { ...shown, reminders: shown.reminders.filter((other) => other.id !== id) },
          ),
      )
    },
    [putOff],
  )
  return { safety, problem, dismiss }
}
