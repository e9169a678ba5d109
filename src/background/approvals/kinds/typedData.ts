import { explainTypedData } from '../../../inspect/explainTypedData.ts'
import { explainTypedDataList } from '../../../inspect/explainTypedDataList.ts'
import { signTypedData } from '../../../keyring/sign/signTypedData.ts'
import { signTypedDataList } from '../../../keyring/sign/signTypedDataList.ts'
import { hashTypedData } from '../../../keyring/sign/typedData/hashTypedData.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { parseTypedData } from '../../../protocol/typedData/parseTypedData.ts'
import { parseTypedDataList } from '../../../protocol/typedData/parseTypedDataList.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { assertSameDigest } from '../assertSameDigest.ts'
import { createInspectContext } from '../createInspectContext.ts'
import { getSigner } from '../getSigner.ts'
import { withSigningKey } from '../withSigningKey.ts'

/** A site asks for a signature over typed data (EIP-712), or over a list of values as there was before it. */
export const typedData: ApprovalKindHandler<'typedData'> = {
  async review(approval, services) {
    const { requester, request, chainId } = approval
    const asked = { json: request.json, ...(requester.type === 'site' && { origin: requester.origin }) }
    if (request.list) return explainTypedDataList(asked)
    const address = accountAddress(getSigner(approval))
    return explainTypedData({ ...createInspectContext(services, chainId), ...asked, address })
  },
  async apply(approval, _, { services, commit }) {
    const { json, list } = approval.request
    const sign = list ? createListSigner(json) : createSigner(json)
    const value = await withSigningKey(services, getSigner(approval), (key) => {
      commit()
      return sign(key)
    })
    return { value }
  },
}

/** Parsed before the vault is opened: the key is there for no longer than it takes to sign. */
function createSigner(json: string) {
  const typed = parseTypedData(json)
  assertSameDigest(typed, hashTypedData(typed))
  return (key: Uint8Array) => signTypedData(key, typed)
}

function createListSigner(json: string) {
  const list = parseTypedDataList(json)
  return (key: Uint8Array) => signTypedDataList(key, list)
}
