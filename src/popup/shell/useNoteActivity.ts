import { useEffect } from 'react'
import { runCommand } from '../wallet/walletClient.ts'
import { useStatus } from '../wallet/walletStore.ts'

const EVERY_MS = 30_000

/** Tells the auto-lock that the person is here, when they touch the page, at most twice a minute. */
export function useNoteActivity(): void {
  const unlocked = useStatus() === 'unlocked'
  useEffect(() => {
    if (!unlocked) return
    let toldAtMs = Number.NEGATIVE_INFINITY
    function tell() {
      const nowMs = performance.now()
      if (nowMs - toldAtMs < EVERY_MS) return
      toldAtMs = nowMs
      // Not being heard is no harm: the wallet then locks earlier.
      runCommand('noteActivity', {}).catch(() => undefined)
    }
    window.addEventListener('pointerdown', tell)
    window.addEventListener('keydown', tell)
    return () => {
      window.removeEventListener('pointerdown', tell)
      window.removeEventListener('keydown', tell)
    }
  }, [unlocked])
}
