import type { AnomalyRule } from '../anomalyRule.ts'
import { bindsForSite, DAY_MS, SECOND_MS, within } from '../history.ts'

const WINDOW_MS = 20 * SECOND_MS

/** What happens only with a site that is, or was, connected. */
const known: readonly string[] = ['signed', 'permissionChanged', 'permissionRevoked']

/** A site that was met this moment has something signed that binds. */
export const signedOnMeeting: AnomalyRule = {
  id: 'signedOnMeeting',
  level: 'caution',
  explains:
    'A transaction, several calls or a structured message is signed within twenty seconds of first connecting the site.',
  quietMs: DAY_MS,
  applies(history) {
    const { latest, earlier } = history
    if (!bindsForSite(latest)) return undefined
    const ofSite = earlier.filter(({ origin }) => origin === latest.origin)
    const at = ofSite.findIndex(({ type }) => type === 'permissionGranted')
    const first = ofSite[at]
    if (!first || !within(history, WINDOW_MS).includes(first)) return undefined
    // What is looked at goes back only so far: it was connected before that.
    if (ofSite.slice(0, at).some(({ type }) => known.includes(type))) return undefined
    return {
      title: 'Signed right after connecting',
      sentence:
        'You connected this site for the first time and signed for it within seconds. Sites that steal hurry people so. Look at what was signed.',
      evidence: [first, latest],
      about: latest.origin,
    }
  },
}
