import { useState } from 'react'
import type { Warning } from '../../../protocol/explanation.ts'
import { isCovered } from '../decision/isCovered.ts'

/** Whether the person has ticked that they understand the risk, and how to say so. */
export type Acknowledgement = {
  readonly acknowledged: boolean
  /** True where there was a tick, and a danger came up, or got worse, since. */
  readonly lapsed: boolean
  readonly setAcknowledged: (acknowledged: boolean) => void
}

/**
 * Keeps the tick for the dangers that were on the screen when it was set, also while their figures move a little with the
 * block. A new one or a worse one asks anew, even if it goes away again.
 */
export function useAcknowledgement(warnings: readonly Warning[]): Acknowledgement {
  const dangers = warnings.filter(({ level }) => level === 'danger')
  const [understood, setUnderstood] = useState<readonly Warning[]>()
  const [lapsed, setLapsed] = useState(false)
  const holds = understood !== undefined && isCovered(dangers, understood)
  if (understood && !holds) {
    setUnderstood(undefined)
    setLapsed(true)
  }
  return {
    acknowledged: holds,
    lapsed,
    setAcknowledged(acknowledged) {
      setUnderstood(acknowledged ? dangers : undefined)
      setLapsed(false)
    },
  }
}
