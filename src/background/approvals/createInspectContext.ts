import type { InspectContext } from '../../inspect/inspectContext.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { listKnownAddresses } from './listKnownAddresses.ts'

/** @returns what the inspection needs to know: the chain, the person's accounts, and whom they dealt with before */
export function createInspectContext(services: Services, chainId: ChainId): InspectContext {
  const { platform, chains, accounts, tokens, stores, descriptors } = services
  return {
    rpc: chains.getRpc(chainId),
    nowMs: platform.now(),
    ownAddresses: accounts.addresses(),
    knownAddresses: listKnownAddresses(stores),
    tokens: tokens.list(chainId),
    descriptors,
  }
}
