import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** What a swap brings goes to another address than the one that pays. */
export const swapRecipientElsewhere: TransactionRule = {
  id: 'swap-recipient-elsewhere',
  level: 'danger',
  applies: ({ decoded, intent, transaction }) => {
    if (decoded.type !== 'swap' || intent.type !== 'swap') return undefined
    const { recipient } = decoded.swap
    if (recipient === transaction.from.toLowerCase()) return undefined
    const what = formatAsset(intent.receive.asset)
    const sentence =
      recipient === decoded.router
        ? `The ${what} would stay in the contract that swaps, where anybody can take it.`
        : `You pay, and the ${what} goes to ${formatParty(intent.recipient)}, not to the account that pays.`
    return { title: 'Somebody else gets what you buy', sentence }
  },
}
