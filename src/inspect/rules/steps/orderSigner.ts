import { formatParty } from '../../parties/formatParty.ts'
import { isOwn, listStepsOf, type StepRule } from '../stepFacts.ts'

/** Somebody else is let sign orders in the person's name, as an exchange takes them. */
export const orderSigner: StepRule = {
  id: 'order-signer',
  level: 'danger',
  applies: (facts) => {
    for (const { intent, decoded } of listStepsOf(facts, 'trade')) {
      const { act, market } = intent
      if (act.action !== 'letSign' || !act.on) continue
      if (decoded.trade.action !== 'letSign' || isOwn(decoded.trade.signer, facts)) continue
      return {
        title: 'Somebody else could sell for you',
        sentence: `${formatParty(act.signer)} could sell whatever you let ${formatParty(market)} move, at any price, without asking you again. Thieves empty accounts this way.`,
        evidence: act.signer.address,
      }
    }
    return undefined
  },
}
