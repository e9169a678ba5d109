import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, MINUTE_MS, within } from '../history.ts'

const WINDOW_MS = 10 * MINUTE_MS

/** Somebody puts in another node, which says what requests would do, and has something signed. */
export const nodeChangedThenSigned: AnomalyRule = {
  id: 'nodeChangedThenSigned',
  level: 'caution',
  explains: 'A site has something signed on a network within ten minutes of its nodes being changed.',
  quietMs: DAY_MS,
  applies(history) {
    const { latest } = history
    if (latest.type !== 'signed' || !latest.chainId || !latest.origin) return undefined
    const changed = within(history, WINDOW_MS).find(
      ({ type, subject, chainId }) =>
        type === 'settingsChanged' && subject === 'rpcUrls' && chainId === latest.chainId,
    )
    if (!changed) return undefined
    return {
      title: 'Signed over a new node',
      sentence:
        'The nodes of this network were changed just before something was signed on it. What the wallet showed of it is that node’s word.',
      evidence: [changed, latest],
      about: latest.chainId,
    }
  },
}
