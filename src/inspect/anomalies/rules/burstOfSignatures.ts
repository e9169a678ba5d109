import type { AnomalyRule } from '../anomalyRule.ts'
import { type Happening, isStep, MINUTE_MS, within } from '../history.ts'

const COUNT = 8
const WINDOW_MS = 2 * MINUTE_MS

/** More is signed than anybody reads. What was approved together was read together. */
export const burstOfSignatures: AnomalyRule = {
  id: 'burstOfSignatures',
  level: 'caution',
  explains: 'Eight signatures within two minutes, each approved by itself.',
  quietMs: 30 * MINUTE_MS,
  applies(history) {
    const isSignature = (one: Happening) => one.type === 'signed' && !isStep(one)
    if (!isSignature(history.latest)) return undefined
    const signed = [...within(history, WINDOW_MS).filter(isSignature), history.latest]
    if (signed.length < COUNT) return undefined
    return {
      title: 'Many signatures in a short time',
      sentence: `${signed.length} signatures within two minutes. A site that asks for one after the other may hope that you stop reading.`,
      evidence: signed,
    }
  },
}
