import {
  getTypesForEIP712Domain,
  type Hex,
  serializeTypedData,
  type TypedDataDefinition,
  verifyTypedData,
} from 'viem'
import type { Action, ActionContext } from '../action.ts'

/** Has the mail of EIP-712's own example signed, for the chain the wallet is on. */
export const signTypedData: Action = (context) =>
  requestTypedSignature(context, {
    domain: {
      name: 'Ether Mail',
      version: '1',
      chainId: Number(context.session.chainId),
      verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
    },
    types: {
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallet', type: 'address' },
      ],
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person' },
        { name: 'contents', type: 'string' },
      ],
    },
    primaryType: 'Mail',
    message: {
      from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
      to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
      contents: 'Hello, Bob!',
    },
  })

/** Asks for a signature of typed data (EIP-712), with the domain's own type among the types, and checks it. */
export async function requestTypedSignature({ session }: ActionContext, asked: TypedDataDefinition) {
  const address = session.getAccount()
  const types = { EIP712Domain: getTypesForEIP712Domain({ domain: asked.domain }), ...asked.types }
  const data: TypedDataDefinition = { ...asked, types }
  const params = [address, serializeTypedData(data)]
  const signature = (await session.getProvider().request({ method: 'eth_signTypedData_v4', params })) as Hex
  const verified = await verifyTypedData({ ...data, address, signature })
  return { signature, address, verified, message: data.message }
}
