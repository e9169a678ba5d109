import { WalletError } from '../../protocol/errors.ts'
import { evmChainNumber } from '../../protocol/ids.ts'
import { assertWithoutLists } from '../../protocol/typedData/assertWithoutLists.ts'
import { parseTypedData } from '../../protocol/typedData/parseTypedData.ts'
import { parseTypedDataList } from '../../protocol/typedData/parseTypedDataList.ts'
import { typedDataChainId } from '../../protocol/typedData/typedDataChainId.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcContext, type RpcOutcome } from './rpcHandler.ts'

type Asked = { readonly address: string; readonly json: string; readonly version: 3 | 4 }

/**
 * Puts typed data (EIP-712) before the person. What is not sound, or is bound to another chain than the site's, is
 * refused before anybody is asked (B3, B4).
 *
 * @throws WalletError (-32602) what `parseTypedData` throws, `chainMismatch`; (4100) `notConnected`
 */
export function askForTypedData(
  { address, json, version }: Asked,
  { origin, services }: RpcContext,
): RpcOutcome {
  const { accountId, permission } = assertAccount(services, origin, address)
  const { chainId } = permission
  const typed = parseTypedData(json)
  if (version === 3) assertWithoutLists(typed)
  const boundTo = typedDataChainId(typed)
  if (boundTo !== undefined && boundTo !== BigInt(evmChainNumber(chainId))) {
    throw new WalletError(
      'invalidParams',
      `This data is for the network ${boundTo.toString().slice(0, 40)}, and the site is on ${evmChainNumber(chainId)}. Switch the network first.`,
      { reason: 'chainMismatch' },
    )
  }
  return ask({ kind: 'typedData', accountId, chainId, request: { json } })
}

/**
 * Puts a list of values, the form before EIP-712 had structs, before the person.
 *
 * @throws WalletError (-32602) what `parseTypedDataList` throws; (4100) `notConnected`
 */
export function askForTypedDataList(
  { address, items }: { readonly address: string; readonly items: readonly unknown[] },
  { origin, services }: RpcContext,
): RpcOutcome {
  const { accountId, permission } = assertAccount(services, origin, address)
  const json = JSON.stringify(items)
  parseTypedDataList(json)
  return ask({ kind: 'typedData', accountId, chainId: permission.chainId, request: { json, list: true } })
}
