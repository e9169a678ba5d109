import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, MINUTE_MS, within } from '../history.ts'

const WINDOW_MS = 10 * MINUTE_MS
const secrets = ['phrase', 'privateKey', 'keystore', 'shares']

/** A secret leaves the wallet: whoever has it has the money. */
export const secretsTaken: AnomalyRule = {
  id: 'secretsTaken',
  level: 'info',
  explains: 'A recovery phrase or private key is shown or exported.',
  quietMs: MINUTE_MS,
  applies({ latest }) {
    if (!takesSecret(latest)) return undefined
    return {
      title: 'A secret was shown or exported',
      sentence: 'Whoever has it has what is in the account, for ever. If it was not you, move what you have.',
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

function takesSecret({ type, subject }: { type: string; subject?: string | undefined }): boolean {
  return (type === 'secretRevealed' || type === 'exported') && secrets.includes(subject ?? '')
}
