import { hexToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { EncryptedMessage } from '../../protocol/encryption.ts'
import { WalletError } from '../../protocol/errors.ts'
import { HexData } from '../../protocol/primitives.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-1024: what can't be an encrypted message is refused before anybody is asked. */
export const eth_decrypt: RpcHandler<'eth_decrypt'> = ([text, address], { origin, services }) => {
  const { accountId, permission } = assertAccount(services, origin, address)
  const message = parseMessage(text)
  return ask({ kind: 'decrypt', accountId, chainId: permission.chainId, request: { message } })
}

function parseMessage(text: string): EncryptedMessage {
  const parsed = v.safeParse(EncryptedMessage, fromJson(v.is(HexData, text) ? fromHex(text) : text))
  if (parsed.success) return parsed.output
  throw new WalletError(
    'invalidParams',
    `This is no encrypted message: ${parsed.issues[0].message.slice(0, 200)}`,
    { reason: 'notEncrypted' },
  )
}

function fromHex(text: string): string {
  return new TextDecoder().decode(hexToBytes(text.slice(2)))
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
