import { formatAddress } from '../../parties/formatParty.ts'
import { isFamiliar } from '../stepFacts.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A signature that has an exchange send money of the account to somebody the wallet does not know. */
export const exchangePayout: TypedDataRule = {
  id: 'exchange-payout',
  level: 'danger',
  applies: (facts) => {
    const { exchangeAct: act } = facts
    if (!act || act.isTest || (act.type !== 'send' && act.type !== 'withdraw')) return undefined
    if (isFamiliar(act.destination, facts)) return undefined
    return {
      title: 'This signature sends your money away',
      sentence: `It looks like a mere signature, but with it ${act.amount} ${act.token} of yours at Hyperliquid go to ${formatAddress(act.destination)}, whom the wallet does not know. Nobody can bring them back.`,
      evidence: act.destination,
    }
  },
}
