import { hexToBytes } from '@noble/hashes/utils.js'
import { answer, type RpcHandler } from './rpcHandler.ts'
import { toMessageHex } from './toMessageHex.ts'

/** EIP-191: who signed a message with `personal_sign`. */
export const personal_ecRecover: RpcHandler<'personal_ecRecover'> = async ([message, signature]) => {
  const { recoverSigner } = await import('../../keyring/sign/recoverSigner.ts')
  return answer(recoverSigner(hexToBytes(toMessageHex(message).slice(2)), signature))
}
