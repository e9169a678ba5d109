import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, type Happening, MINUTE_MS, within } from '../history.ts'

const WINDOW_MS = 10 * MINUTE_MS
const secrets = ['phrase', 'privateKey', 'keystore']

/** A secret leaves the wallet: whoever has it has the money. */
export const secretsTaken: AnomalyRule = {
  id: 'secretsTaken',
  level: 'info',
  explains: 'A recovery phrase, shares of one, a private key or a backup file is shown or exported.',
  quietMs: MINUTE_MS,
  applies({ latest }) {
    // Its code is shown with it: whoever made it can open it.
    if (!takesSecret(latest) && latest.type !== 'backupMade') return undefined
    return {
      title: 'A secret was shown or exported',
      sentence: 'Whoever has it has what it opens, for ever. If it was not you, move what you have.',
      evidence: [latest],
    }
  },
}

/** All of it leaves at once. */
export const manySecretsTaken: AnomalyRule = {
  id: 'manySecretsTaken',
  level: 'danger',
  explains: 'Three secrets or more are shown or exported within ten minutes.',
  quietMs: DAY_MS,
  applies(history) {
    if (!takesSecret(history.latest)) return undefined
    const taken = [...within(history, WINDOW_MS).filter(takesSecret), history.latest]
    if (taken.length < 3) return undefined
    return {
      title: 'Several secrets were taken at once',
      sentence: `${taken.length} secrets were shown or exported within ten minutes. If it was not you, lock everything and move what you have now.`,
      evidence: taken,
    }
  },
}

/** Shares are recorded with how many there are: `2 of 3 shares`. */
function takesSecret({ type, subject = '' }: Happening): boolean {
  const isTaken = type === 'secretRevealed' || type === 'exported'
  return isTaken && (secrets.includes(subject) || subject.endsWith(' shares'))
}
