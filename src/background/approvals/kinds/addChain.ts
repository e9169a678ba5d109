import { warnAboutChain } from '../../../inspect/warnings/warnAboutChain.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks for a chain to be added (EIP-3085), and to be on it. */
export const addChain: ApprovalKindHandler<'addChain'> = {
  review: async ({ request: { chain } }, { chains }) => ({
    warnings: warnAboutChain({ chain, knownChains: chains.list() }),
  }),
  async apply({ requester, request: { chain } }, _, { services, commit }) {
    // Not before: a site alone named these hosts, and a node learns who asks.
    await services.chains.assertNodes(chain)
    commit()
    await services.chains.add(chain)
    if (requester.type === 'site') await services.permissions.setChain(requester.origin, chain.id)
    return { value: null }
  },
}
