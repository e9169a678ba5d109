import { askForTypedDataList } from './askForTypedData.ts'
import type { RpcHandler } from './rpcHandler.ts'

/** A list of values, from before EIP-712 had structs; the parameters come in this order only. */
export const eth_signTypedData_v1: RpcHandler<'eth_signTypedData_v1'> = ([items, address], context) =>
  askForTypedDataList({ address, items }, context)
