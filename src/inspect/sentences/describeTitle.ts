import type { Intent } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import { formatParty } from '../parties/formatParty.ts'
import { describeLending } from './sayLending.ts'
import { describeTrade } from './sayTrade.ts'

/** @returns what a transaction does, in a few words: “Swap 1,000 USDC for WETH” */
export function describeTitle(intent: Intent): string {
  switch (intent.type) {
    case 'transfer':
      return `Send ${formatAmount(fromAmount(intent.amount), intent.asset, 'given')}`
    case 'approve': {
      const amount = intent.unlimited
        ? `all ${formatAsset(intent.asset)}`
        : formatAmount(fromAmount(intent.amount), intent.asset, 'given')
      return `Let ${formatParty(intent.spender)} move ${amount}`
    }
    case 'revoke':
      return `Take back the allowance for ${formatAsset(intent.asset)}`
    case 'swap': {
      const paid = formatAmount(fromAmount(intent.pay.amount), intent.pay.asset, 'given')
      return `Swap ${paid} for ${formatAsset(intent.receive.asset)}`
    }
    case 'lend':
      return describeLending(intent)
    case 'trade':
      return describeTrade(intent)
    case 'deploy':
      return 'Create a contract'
    case 'call':
      return `Call ${nameFunction(intent)} on ${formatParty(intent.contract)}`
  }
}

/** @returns how a sentence names the function of a call whose meaning is not known */
export function nameFunction({ signature, selector }: Extract<Intent, { type: 'call' }>): string {
  if (signature) return `“${signature.slice(0, signature.indexOf('('))}”`
  return selector ? `an unknown function (${selector})` : 'no function'
}
