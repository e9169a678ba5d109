import type { InspectContext } from '../../inspect/inspectContext.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'

/** @returns what the inspection needs to know: the chain, the person's accounts, and whom they dealt with before */
export function createInspectContext(services: Services, chainId: ChainId): InspectContext {
  const { platform, chains, accounts, tokens, stores } = services
  return {
    rpc: chains.getRpc(chainId),
    nowMs: platform.now(),
    ownAddresses: accounts.addresses(),
    knownAddresses: new Set(stores.activity.get().flatMap(partiesOf)),
    tokens: tokens.list(chainId),
  }
}

/** Whom a transaction that went through was for. What came in counts for nothing: anybody can send (B9). */
function partiesOf({ direction, state, intent }: Activity): string[] {
  if (direction === 'in' || state !== 'confirmed' || !intent) return []
  switch (intent.type) {
    case 'transfer':
      return [intent.recipient.address.toLowerCase()]
    case 'approve':
    case 'revoke':
      return [intent.spender.address.toLowerCase()]
    case 'swap':
      return [intent.router.address.toLowerCase()]
    case 'call':
      return [intent.contract.address.toLowerCase()]
    case 'deploy':
      return []
  }
}
