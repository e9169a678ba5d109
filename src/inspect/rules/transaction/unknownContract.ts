import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** A contract that the wallet has no name for and that was never used before is called or trusted. */
export const unknownContract: TransactionRule = {
  id: 'unknown-contract',
  level: 'caution',
  applies: ({ intent, decoded, context, parties }) => {
    const party = getContract(intent)
    if (!party || party.name !== undefined || context.knownAddresses.has(party.address)) return undefined
    if (parties.getKind(party.address) === 'account') return undefined
    const because =
      decoded.type === 'swap' || decoded.type === 'lend' || decoded.type === 'trade'
        ? `It takes the same calls as a well-known ${decoded.type === 'swap' ? 'exchange' : 'market'}, which anybody can imitate.`
        : 'The wallet can’t tell what its words mean; look at what would change instead.'
    return {
      title: 'The wallet does not know this contract',
      sentence: `You have never used ${formatParty(party)}. ${because}`,
      evidence: party.address,
    }
  },
}

function getContract(intent: Parameters<TransactionRule['applies']>[0]['intent']) {
  if (intent.type === 'call') return intent.contract
  if (intent.type === 'swap') return intent.router
  if (intent.type === 'trade') return intent.market
  if (intent.type === 'lend') return intent.act.action === 'letBorrow' ? undefined : intent.market
  return intent.type === 'approve' ? intent.spender : undefined
}
