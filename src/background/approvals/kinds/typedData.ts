import { explainTypedData } from '../../../inspect/explainTypedData.ts'
import { signTypedData } from '../../../keyring/sign/signTypedData.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { parseTypedData } from '../../../protocol/typedData/parseTypedData.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { createInspectContext } from '../createInspectContext.ts'
import { getSigner } from '../getSigner.ts'
import { withSigningKey } from '../withSigningKey.ts'

/** A site asks for a signature over typed data (EIP-712). */
export const typedData: ApprovalKindHandler<'typedData'> = {
  review: (approval, services) =>
    explainTypedData({
      ...createInspectContext(services, approval.chainId),
      json: approval.request.json,
      address: accountAddress(getSigner(approval)),
      ...(approval.requester.type === 'site' && { origin: approval.requester.origin }),
    }),
  async apply(approval, _, { services }) {
    const typed = parseTypedData(approval.request.json)
    const value = await withSigningKey(services, getSigner(approval), (key) => signTypedData(key, typed))
    return { value }
  },
}
