import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Leave to move a whole collection of NFTs. */
export const approvalForAll: TransactionRule = {
  id: 'approval-for-all',
  level: 'danger',
  applies: ({ intent }) => {
    if (intent.type !== 'approve' || intent.asset.type === 'erc20' || !intent.unlimited) return undefined
    const name = formatAsset(intent.asset)
    return {
      title: `Every ${name} you own`,
      sentence: `${formatParty(intent.spender)} could take every ${name} in this account, those you get later included. Marketplaces ask for this; so do thieves.`,
    }
  },
}
