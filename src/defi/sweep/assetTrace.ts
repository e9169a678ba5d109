import * as v from 'valibot'
import { Address, Amount } from '../../protocol/primitives.ts'

/** That an account once received something, as an event says. Whether it is still there is for the chain to say. */
export const AssetTrace = v.variant('type', [
  v.object({ type: v.literal('erc20'), token: Address }),
  v.object({ type: v.literal('erc721'), token: Address, tokenId: Amount }),
  v.object({ type: v.literal('erc1155'), token: Address, tokenId: Amount }),
])
export type AssetTrace = v.InferOutput<typeof AssetTrace>
