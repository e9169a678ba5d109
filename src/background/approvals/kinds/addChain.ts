import { warnAboutChain } from '../../../inspect/warnings/warnAboutChain.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks for a chain to be added (EIP-3085), and to be on it. */
export const addChain: ApprovalKindHandler<'addChain'> = {
  async review({ request: { chain } }, { chains }) {
    await chains.assertNodes(chain)
    return { warnings: warnAboutChain({ chain, knownChains: chains.list() }) }
  },
  async apply({ requester, request: { chain } }, _, { services, commit }) {
    commit()
    await services.chains.add(chain)
    if (requester.type === 'site') await services.permissions.setChain(requester.origin, chain.id)
    return { value: null }
  },
}
