import { formatAddress } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** A token that is bought and that, tried out, can’t be given back (“honeypot”). */
export const tokenCannotBeSold: TransactionRule = {
  id: 'token-cannot-be-sold',
  level: 'danger',
  applies: ({ simulation, findings: { unsellable } }) => {
    if (!unsellable || simulation.status !== 'succeeded') return undefined
    const token = simulation.balanceChanges.find(({ asset }) => asset.address === unsellable)?.asset
    return {
      title: 'You could not sell it again',
      sentence: `Tried out on the chain as it is now, ${token?.symbol ?? 'the token'} can be bought, but the token at ${formatAddress(unsellable)} refuses to be given back, or keeps most of what is. Such tokens are made to keep what is paid for them.`,
      evidence: unsellable,
    }
  },
}
