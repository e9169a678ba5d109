import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks to be on another chain (EIP-3326). Other sites, and the popup, stay where they are. */
export const switchChain: ApprovalKindHandler<'switchChain'> = {
  review: async () => ({ warnings: [] }),
  async apply({ requester, request: { chainId } }, _, { services, commit }) {
    services.chains.get(chainId)
    commit()
    if (requester.type === 'site') await services.permissions.setChain(requester.origin, chainId)
    return { value: null }
  },
}
