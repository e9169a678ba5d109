import { useState } from 'react'
import type { Warning } from '../../../protocol/explanation.ts'

/** Whether the person has ticked that they understand the risk, and how to say so. */
export type Acknowledgement = {
  readonly acknowledged: boolean
  readonly setAcknowledged: (acknowledged: boolean) => void
}

/** Keeps the tick for exactly the dangers that were on the screen when it was set: a new one asks anew. */
export function useAcknowledgement(warnings: readonly Warning[]): Acknowledgement {
  const dangers = JSON.stringify(warnings.filter(({ level }) => level === 'danger'))
  const [understood, setUnderstood] = useState<string>()
  return {
    acknowledged: understood === dangers,
    setAcknowledged: (acknowledged) => setUnderstood(acknowledged ? dangers : undefined),
  }
}
