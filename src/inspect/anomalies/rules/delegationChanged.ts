import { ZERO_ADDRESS } from '../../../protocol/reservedAddresses.ts'
import type { AnomalyRule } from '../anomalyRule.ts'
import { MINUTE_MS } from '../history.ts'

/** An account follows a contract's code from now on (EIP-7702). That it follows none any more is a defence, and no news. */
export const delegationChanged: AnomalyRule = {
  id: 'delegationChanged',
  level: 'info',
  explains: 'It is signed that an account follows the code of a contract.',
  quietMs: MINUTE_MS,
  applies({ latest }) {
    const { type, subject, result = ZERO_ADDRESS } = latest
    if (type !== 'settingsChanged' || subject !== 'delegation' || result === ZERO_ADDRESS) return undefined
    return {
      title: 'An account follows a contract’s code',
      sentence:
        'What that code allows can be done with the account, until you end it under “Delegation”. If it was not you, end it now.',
      evidence: [latest],
      about: `${latest.accountId} ${latest.chainId}`,
    }
  },
}
