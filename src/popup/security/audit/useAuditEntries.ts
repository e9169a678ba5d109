import { useCallback, useEffect, useState } from 'react'
import type { AsideLog, AuditEntry } from '../../../protocol/audit.ts'
import { serializeError } from '../../../protocol/errors.ts'
import { useMounted } from '../../wallet/useMounted.ts'
import { runCommand } from '../../wallet/walletClient.ts'

/** Entries asked for at once. */
const PIECE = 500

/** The whole audit log, newest first, and the logs that were set aside. It comes piece by piece, and what has come can be shown. */
export function useAuditEntries() {
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  const [aside, setAside] = useState<readonly AsideLog[]>([])
  const [complete, setComplete] = useState(false)
  const [problem, setProblem] = useState<{ readonly message: string }>()
  const mounted = useMounted()
  const load = useCallback(async () => {
    try {
      const read: AuditEntry[] = []
      let before: number | undefined
      do {
        const piece = await runCommand('readAudit', { ...(before !== undefined && { before }), limit: PIECE })
        read.push(...piece.entries)
        if (!mounted.current) return
        setEntries([...read])
        setAside(piece.aside)
        before = piece.before
      } while (before !== undefined)
      setComplete(true)
    } catch (error) {
      if (mounted.current) setProblem(serializeError(error))
    }
  }, [mounted])
  useEffect(() => void load(), [load])
  return { entries, aside, complete, problem, reload: load }
}
