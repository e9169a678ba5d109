import { formatAddress } from '../parties/formatParty.ts'
import type { HyperliquidAct } from '../signature/hyperliquid.ts'

/** Says in plain words what a signature does at Hyperliquid. */
export function sayHyperliquid(act: HyperliquidAct): { title: string; sentences: string[] } {
  const { title, sentence } = sayAct(act)
  const worth = act.isTest
    ? ['It is for Hyperliquid’s test network, where nothing is worth anything.']
    : ['It costs you no network fee, and Hyperliquid carries it out at once.']
  return { title, sentences: [sentence, ...worth] }
}

function sayAct(act: HyperliquidAct): { title: string; sentence: string } {
  switch (act.type) {
    case 'send':
      return {
        title: `Send ${act.amount} ${act.token} at Hyperliquid`,
        sentence: `${act.amount} ${act.token} of yours at Hyperliquid go to ${formatAddress(act.destination)}.`,
      }
    case 'withdraw':
      return {
        title: `Take ${act.amount} ${act.token} out of Hyperliquid`,
        sentence: `${act.amount} ${act.token} leave your account at Hyperliquid and go to ${formatAddress(act.destination)}.`,
      }
    case 'shift':
      return {
        title: 'Move money within Hyperliquid',
        sentence: `${act.amount} USDC go from your ${act.isToPerpetuals ? 'spot' : 'perpetuals'} balance to your ${act.isToPerpetuals ? 'perpetuals' : 'spot'} balance. Both are yours.`,
      }
    case 'letTrade':
      return {
        title: 'Let another key trade at Hyperliquid',
        sentence: `${formatAddress(act.agent)} may trade with all that you have at Hyperliquid, until you take that back.`,
      }
    case 'letCharge':
      return {
        title: 'Allow a fee at Hyperliquid',
        sentence: `${formatAddress(act.builder)} may take up to ${act.rate} of each trade that it hands in for you.`,
      }
    case 'handOver':
      return {
        title: 'Change who rules your account at Hyperliquid',
        sentence:
          act.rulers.length === 0
            ? 'Your account at Hyperliquid is yours alone again.'
            : `Your account at Hyperliquid is ruled from then on by ${act.rulers.slice(0, 5).map(formatAddress).join(', ')}, and no longer by you alone.`,
      }
  }
}
