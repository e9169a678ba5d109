import { useEffect, useState } from 'react'

/** How long, in ms, an approval must have been in front of the person before it can be approved. */
export const ARMING_MS = 500

/**
 * Tells whether this very snapshot has been in front of the person long enough. A page may bring the window up right
 * under a click that was meant for the page; another snapshot, or the window going behind, starts the time anew.
 */
export function useArmed(snapshotHash: string, inFront: boolean): boolean {
  const [armed, setArmed] = useState<string>()
  useEffect(() => {
    if (!inFront) return
    const timer = setTimeout(() => setArmed(snapshotHash), ARMING_MS)
    return () => {
      clearTimeout(timer)
      setArmed(undefined)
    }
  }, [snapshotHash, inFront])
  return inFront && armed === snapshotHash
}
