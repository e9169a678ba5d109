import { warnAboutOrigin } from '../../../inspect/warnings/warnAboutOrigin.ts'
import { decryptMessage } from '../../../keyring/encryption/decryptMessage.ts'
import { WalletError } from '../../../protocol/errors.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { getSigner } from '../getSigner.ts'
import { withSigningKey } from '../withSigningKey.ts'

/**
 * A site asks for a message to be decrypted and given to it (EIP-1024). The text goes to the site alone: no screen and no
 * store of the wallet's own shows it.
 */
export const decrypt: ApprovalKindHandler<'decrypt'> = {
  review: async ({ requester }) => ({
    warnings: warnAboutOrigin({ origin: requester.type === 'site' ? requester.origin : undefined }),
  }),
  async apply(approval, _, { services, commit }) {
    const { message } = approval.request
    try {
      const value = await withSigningKey(services, getSigner(approval), (key) => {
        commit()
        return decryptMessage(key, message)
      })
      return { value }
    } catch (error) {
      // It will not become another message by waiting: the site is told.
      if (error instanceof WalletError && error.reason === 'notDecryptable') {
        await services.approvals.settle(approval.id, { error: error.toJSON() })
      }
      throw error
    }
  },
}
