import { askForTypedData } from './askForTypedData.ts'
import type { RpcHandler } from './rpcHandler.ts'

/** EIP-712 as wallets first had it: without lists. */
export const eth_signTypedData_v3: RpcHandler<'eth_signTypedData_v3'> = ([address, json], context) =>
  askForTypedData({ address, json, version: 3 }, context)
