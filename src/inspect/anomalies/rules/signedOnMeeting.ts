import type { AnomalyRule } from '../anomalyRule.ts'
import { bindsForSite, DAY_MS, SECOND_MS, within } from '../history.ts'

const WINDOW_MS = 20 * SECOND_MS

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
    const [first] = ofSite.filter(({ type }) => type === 'permissionGranted')
    if (!first || !within(history, WINDOW_MS).includes(first)) return undefined
    return {
      title: 'Signed right after connecting',
      sentence:
        'You connected this site for the first time and signed for it within seconds. Sites that steal hurry people so. Look at what was signed.',
      evidence: [first, latest],
    }
  },
}
