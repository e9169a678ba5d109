import { hexToBytes } from '@noble/hashes/utils.js'
import { explainMessage } from '../../../inspect/explainMessage.ts'
import { signMessage } from '../../../keyring/sign/signMessage.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { getSigner } from '../getSigner.ts'
import { withSigningKey } from '../withSigningKey.ts'

/** A site asks for a signature over a message (EIP-191). */
export const message: ApprovalKindHandler<'message'> = {
  async review(approval, { platform }) {
    const { requester, chainId, request } = approval
    return explainMessage({
      message: request.message,
      address: accountAddress(getSigner(approval)),
      chainId,
      ...(requester.type === 'site' && { origin: requester.origin }),
      nowMs: platform.now(),
    })
  },
  async apply(approval, _, { services, commit }) {
    const bytes = hexToBytes(approval.request.message.slice(2))
    const value = await withSigningKey(services, getSigner(approval), (key) => {
      commit()
      return signMessage(key, bytes)
    })
    return { value }
  },
}
