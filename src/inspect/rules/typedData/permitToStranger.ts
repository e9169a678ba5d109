import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { isFamiliar } from '../stepFacts.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A permit for a contract that the wallet has no name for and that was never used before. */
export const permitToStranger: TypedDataRule = {
  id: 'permit-to-stranger',
  level: 'danger',
  applies: (facts) => {
    const index = facts.decoded.findIndex(({ spender, amount }) => amount > 0n && !isFamiliar(spender, facts))
    const found = facts.permits[index]
    if (!found) return undefined
    return {
      title: 'An allowance for somebody unknown',
      sentence: `The wallet does not know ${formatParty(found.spender)}, and you have never used it. With your signature it can take ${formatAsset(found.asset)} at once, without a transaction of yours.`,
      evidence: found.spender.address,
    }
  },
}
