import { askForTypedData, askForTypedDataList } from './askForTypedData.ts'
import type { RpcHandler } from './rpcHandler.ts'

/** The name stands for two methods: a list comes before its account (version 1), typed data comes after (EIP-712). */
export const eth_signTypedData: RpcHandler<'eth_signTypedData'> = ([first, second], context) =>
  typeof first === 'string'
    ? askForTypedData({ address: first, json: second, version: 4 }, context)
    : askForTypedDataList({ address: second, items: first }, context)
