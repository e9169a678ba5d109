import type { Address } from '../../../protocol/primitives.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { readAddress } from '../../permits/fieldValue.ts'
import { isOwn } from '../stepFacts.ts'
import type { TypedDataFacts, TypedDataRule } from '../typedDataFacts.ts'

/** Fields by which exchanges name whoever may act for the account from then on. */
const fields = [
  ...(['agentAddress', 'agent', 'delegate', 'delegatee', 'sessionKey', 'operator', 'signer'] as const),
  // Compound III and Morpho call it an authorization.
  ...(['manager', 'authorized'] as const),
]
const TELLING = /agent|delegat|session|operator|subaccount|linksigner|approvebuilder|^authorization$/i

/** A signature that lets another key act for the account, as exchanges ask for it. */
export const agentApproval: TypedDataRule = {
  id: 'agent-approval',
  level: 'danger',
  applies: (facts) => {
    const agent = findAgent(facts) ?? findRuler(facts)
    if (!agent || agent === facts.address.toLowerCase()) return undefined
    return {
      title: 'Another key could act for you',
      sentence: `With your signature ${formatAddress(agent)} may act for your account there, without asking you again. Sign only if you made that key yourself, on the site that you meant to visit.`,
      evidence: agent,
    }
  },
}

function findAgent({ typed }: TypedDataFacts): Address | undefined {
  const { isAllowed, isAuthorized } = typed.message
  if (!TELLING.test(typed.primaryType) || isAllowed === false || isAuthorized === false) return undefined
  return fields.map((field) => readAddress(typed.message, field)).find((found) => found !== undefined)
}

/** Of those who are to rule an account at Hyperliquid, the first who is somebody else. */
function findRuler(facts: TypedDataFacts): Address | undefined {
  const { exchangeAct: act } = facts
  return act?.type === 'handOver' ? act.rulers.find((ruler) => !isOwn(ruler, facts)) : undefined
}
