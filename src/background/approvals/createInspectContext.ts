import type { InspectContext } from '../../inspect/inspectContext.ts'
import { accountAddress, type ChainId } from '../../protocol/ids.ts'
import { listCompromised } from '../accounts/listCompromised.ts'
import type { Services } from '../services.ts'
import { listKnownAddresses } from './listKnownAddresses.ts'

/** @returns what the inspection needs to know: the chain, the person's accounts, and whom they dealt with before */
export function createInspectContext(services: Services, chainId: ChainId): InspectContext {
  const { platform, chains, accounts, tokens, stores, descriptors } = services
  return {
    rpc: chains.getRpc(chainId),
    nowMs: platform.now(),
    ownAddresses: accounts.addresses(),
    compromisedAddresses: new Set(listCompromised(accounts).map(accountAddress)),
    knownAddresses: listKnownAddresses(stores),
    tokens: tokens.list(chainId),
    descriptors,
  }
}
