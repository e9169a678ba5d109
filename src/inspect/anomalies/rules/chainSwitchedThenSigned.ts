import type { AnomalyRule } from '../anomalyRule.ts'
import { bindsForSite, DAY_MS, SECOND_MS, within } from '../history.ts'

const WINDOW_MS = 20 * SECOND_MS
/** A network that a site adds is one that it is on from then. */
const moves: readonly string[] = ['switchChain', 'addChain']

/**
 * A site moves to another network, where other things are at stake, and has something signed there that binds. What is
 * recorded of the change names the network before it.
 */
export const chainSwitchedThenSigned: AnomalyRule = {
  id: 'chainSwitchedThenSigned',
  level: 'caution',
  explains:
    'A site has a transaction, several calls or a structured message signed within twenty seconds of changing to a network on which it had none signed before.',
  quietMs: DAY_MS,
  applies(history) {
    const { latest, earlier } = history
    if (!bindsForSite(latest) || !latest.chainId) return undefined
    const ofSite = ({ origin }: { origin?: string | undefined }) => origin === latest.origin
    const switched = within(history, WINDOW_MS).findLast(
      (one) => ofSite(one) && /Changed$/.test(one.type) && moves.includes(one.subject ?? ''),
    )
    if (!switched || switched.chainId === latest.chainId) return undefined
    const isUsual = earlier.some((one) => ofSite(one) && bindsForSite(one) && one.chainId === latest.chainId)
    if (isUsual) return undefined
    return {
      title: 'Signed right after a change of network',
      sentence:
        'A site changed to a network that was new to it and had something signed there within seconds. What you have there may be worth more than what you thought of. Look at what was signed.',
      evidence: [switched, latest],
      about: `${latest.origin} ${latest.chainId}`,
    }
  },
}
