import { type Hex, stringToHex, verifyMessage } from 'viem'
import type { Action } from '../action.ts'
import { readText } from '../readField.ts'

/** Has the message signed (EIP-191) and checks the signature. */
export const signMessage: Action = async ({ session }) => {
  const address = session.getAccount()
  const message = readText('message')
  const params = [stringToHex(message), address]
  const signature = (await session.getProvider().request({ method: 'personal_sign', params })) as Hex
  return { message, signature, address, verified: await verifyMessage({ address, message, signature }) }
}
