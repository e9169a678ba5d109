import { askForTypedData } from './askForTypedData.ts'
import type { RpcHandler } from './rpcHandler.ts'

/** EIP-712. */
export const eth_signTypedData_v4: RpcHandler<'eth_signTypedData_v4'> = ([address, json], context) =>
  askForTypedData({ address, json, version: 4 }, context)
