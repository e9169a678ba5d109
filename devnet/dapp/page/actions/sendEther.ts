import { isAddress, parseEther } from 'viem'
import type { Action } from '../action.ts'
import { ProviderError } from '../provider.ts'
import { readText } from '../readField.ts'
import { requestTransaction, summarizeReceipt } from '../requestTransaction.ts'

/** Sends 0.01 ETH to the address in the field. */
export const sendEther: Action = async (context) => {
  const to = readText('recipient').trim()
  if (!isAddress(to)) throw new ProviderError(-32602, 'The recipient is not an address')
  return summarizeReceipt(await requestTransaction(context, { to, value: parseEther('0.01') }))
}
