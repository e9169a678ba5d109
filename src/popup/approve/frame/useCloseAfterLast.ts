import { useEffect, useRef, useState } from 'react'
import { useView } from '../../wallet/walletStore.ts'

/** A window takes no longer than this to open. */
const OPENING_MS = 10_000
/** A page that was reloaded asks anew within this time: the window stays for that. */
const GRACE_MS = 1_000

/**
 * Closes the window once there was something to decide and nothing is left; a locked wallet only hides it. One that came
 * too late, since the page went before there was anything to see, closes as well.
 *
 * @param occupied whether something is on the screen that the person has to answer or read
 */
export function useCloseAfterLast(occupied: boolean): void {
  const unlocked = useView(({ status }) => status === 'unlocked')
  const wasOccupied = useRef(false)
  const [openedAtMs] = useState(Date.now)
  const isLate = useView((view) => view.goneApprovals.some(({ atMs }) => atMs > openedAtMs - OPENING_MS))
  useEffect(() => {
    if (occupied) wasOccupied.current = true
    if (occupied || !unlocked) return
    if (wasOccupied.current) window.close()
    if (wasOccupied.current || !isLate) return
    const timer = setTimeout(() => window.close(), GRACE_MS)
    return () => clearTimeout(timer)
  }, [occupied, unlocked, isLate])
}
