import { warnAboutOrigin } from '../../../inspect/warnings/warnAboutOrigin.ts'
import { encryptionPublicKey } from '../../../keyring/encryption/encryptionPublicKey.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { getSigner } from '../getSigner.ts'
import { withSigningKey } from '../withSigningKey.ts'

/** A site asks for the key that others encrypt for an account with (EIP-1024). */
export const encryptionKey: ApprovalKindHandler<'encryptionKey'> = {
  review: async ({ requester }) => ({
    warnings: warnAboutOrigin({ origin: requester.type === 'site' ? requester.origin : undefined }),
  }),
  async apply(approval, _, { services, commit }) {
    const value = await withSigningKey(services, getSigner(approval), (key) => {
      commit()
      return encryptionPublicKey(key)
    })
    return { value }
  },
}
