import { builtInTokens } from '../../../chains/tokens/builtInTokens.ts'
import { swapProtocols } from '../../../defi/protocols.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { listRecipients, type StepRule } from '../stepFacts.ts'

/** The recipient is a contract on another network and nobody on this one. */
export const recipientElsewhere: StepRule = {
  id: 'recipient-elsewhere',
  level: 'danger',
  applies: (facts) => {
    const { parties, context } = facts
    for (const recipient of listRecipients(facts)) {
      if (parties.getKind(recipient) !== 'account' || context.knownAddresses.has(recipient)) continue
      const name = findElsewhere(recipient, context.rpc.chainId)
      if (!name) continue
      return {
        title: 'Right address, wrong network',
        sentence: `${formatAddress(recipient)} is ${name} on another network. On this one there is nothing at that address. What is sent there is usually lost for good.`,
        evidence: recipient,
      }
    }
    return undefined
  },
}

function findElsewhere(address: string, chainId: string): string | undefined {
  const token = builtInTokens.find((known) => known.address === address && known.chainId !== chainId)
  if (token) return `the contract of ${token.symbol}`
  const owner = swapProtocols.find(({ routers }) =>
    routers.some((router) => Object.entries(router).some(([id, at]) => id !== chainId && at === address)),
  )
  return owner && `a contract of ${owner.name}`
}
