import * as v from 'valibot'
import { accountAddress } from '../../protocol/ids.ts'
import { Address } from '../../protocol/primitives.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'
import { toMessageHex } from './toMessageHex.ts'

/** EIP-191: the message first, then the account; some pages send them the other way round. Text that is no hex is taken as UTF-8. */
export const personal_sign: RpcHandler<'personal_sign'> = async (params, { origin, services }) => {
  const [text, address] = inOrder(params[0], params[1])
  const { accountId, permission } = assertAccount(services, origin, address)
  const { chainId } = permission
  const message = toMessageHex(text)
  const { explainMessage } = await import('../../inspect/explainMessage.ts')
  // Refuses here what must never be signed, before anybody is asked.
  const nowMs = services.platform.now()
  explainMessage({ message, address: accountAddress(accountId), chainId, origin, nowMs })
  return ask({ kind: 'message', accountId, chainId, request: { message } })
}

function inOrder(first: string, second: string): [text: string, address: string] {
  return v.is(Address, first) && !v.is(Address, second) ? [second, first] : [first, second]
}
