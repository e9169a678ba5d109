import type { Intent } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { nameItems } from '../../sentences/sayTrade.ts'
import { isOwn, listStepsOf } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** `execute` of a Universal Router, with and without a deadline. */
const routerFunctions: ReadonlySet<string> = new Set(['0x3593564c', '0x24856bc3'])

/** What a swap brings goes to an address that is not the person's own, or a router hands something to others. */
export const swapRecipientElsewhere: TransactionRule = {
  id: 'swap-recipient-elsewhere',
  level: 'danger',
  applies: (facts) => {
    const { decoded, intent } = facts
    if (decoded.type === 'call') return findHandedOver(facts)
    if (intent.type === 'trade') return findTradedAway(intent, facts)
    if (decoded.type !== 'swap' || intent.type !== 'swap') return undefined
    const { recipient } = decoded.swap
    if (isOwn(recipient, facts)) return undefined
    const what = formatAsset(intent.receive.asset)
    const sentence =
      recipient === decoded.router
        ? `The ${what} would stay in the contract that swaps, where anybody can take it.`
        : `You pay, and the ${what} goes to ${formatParty(intent.recipient)}, not to the account that pays.`
    return { title: 'Somebody else gets what you buy', sentence, evidence: recipient }
  },
}

/** What an order brings may go to whoever is named. */
function findTradedAway({ act }: Extract<Intent, { type: 'trade' }>, facts: TransactionFacts) {
  if (act.action !== 'fill' || isOwn(act.recipient.address, facts)) return undefined
  return {
    title: 'Somebody else gets what you buy',
    sentence: `The order is carried out by you, and ${nameItems(act.gets, 'down')} goes to ${formatParty(act.recipient)}, not to the account that pays.`,
    evidence: act.recipient.address,
  }
}

/** A router holds nothing but what the sender brought to it. */
function findHandedOver(facts: TransactionFacts) {
  const { decoded } = facts
  if (decoded.type !== 'call' || !decoded.selector || !routerFunctions.has(decoded.selector)) return undefined
  const found = listStepsOf(facts, 'transfer').find(({ decoded: step }) => !isOwn(step.recipient, facts))
  if (!found) return undefined
  const { asset, amount, recipient } = found.intent
  const what =
    fromAmount(amount) === 0n ? `all ${formatAsset(asset)}` : formatAmount(fromAmount(amount), asset)
  return {
    title: 'Somebody else gets what you buy',
    sentence: `The contract that swaps is told to hand ${what} to ${formatParty(recipient)}, not to the account that pays.`,
    evidence: recipient.address,
  }
}
