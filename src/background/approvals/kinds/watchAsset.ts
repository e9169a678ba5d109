import { warnAboutToken } from '../../../inspect/warnings/warnAboutToken.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks for a token to be shown (EIP-747). Its name, symbol and decimals are the contract's own. */
export const watchAsset: ApprovalKindHandler<'watchAsset'> = {
  review: async ({ request: { token } }, { tokens }) => ({
    warnings: warnAboutToken({ token, tokens: tokens.list(token.chainId) }),
  }),
  async apply({ request: { token } }, _, { services, commit }) {
    commit()
    await services.tokens.add(token)
    return { value: true }
  },
}
