import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, type Happening, HOUR_MS, within } from '../history.ts'

const defences = ['slotAdded', 'slotRevoked', 'passwordChanged', 'recovered']
const LEAST = 3

/** The ways in change hands. */
export const defencesLowered: AnomalyRule = {
  id: 'defencesLowered',
  level: 'caution',
  explains: 'Three ways to unlock are added, removed or changed within an hour, and not only added.',
  quietMs: DAY_MS,
  applies(history) {
    // What ends by itself has more than the way in its subject: `passkey, expired`.
    const isChange = ({ type, subject = '' }: Happening) => defences.includes(type) && !subject.includes(',')
    if (!isChange(history.latest)) return undefined
    const changes = [...within(history, HOUR_MS).filter(isChange), history.latest]
    if (changes.length < LEAST || changes.every(({ type }) => type === 'slotAdded')) return undefined
    return {
      title: 'The ways to unlock were changed',
      sentence: `${changes.length} changes to how this wallet is opened within an hour. If it was not you, somebody is shutting you out.`,
      evidence: changes,
    }
  },
}
