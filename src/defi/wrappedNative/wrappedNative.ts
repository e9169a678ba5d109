import { decodeArguments } from '../abi/decodeArguments.ts'
import type { ProtocolCall, Swap } from '../swap.ts'
import type { SwapProtocol } from '../swapProtocol.ts'
import { depositFunction, withdrawFunction } from './wrapFunctions.ts'
import { wrappedNativeTokens } from './wrappedNativeTokens.ts'
import { wrapVenue } from './wrapVenue.ts'

/** Wrapping the chain's coin into its token and back, one for one (WETH9). */
export const wrappedNative: SwapProtocol = {
  name: 'Wrapped coin',
  routers: [wrappedNativeTokens],
  venue: wrapVenue,
  decodeSwap,
}

/** Only the known contracts count: vaults use the same two names for something else. */
function decodeSwap({ chainId, from, to, value, data }: ProtocolCall): Swap | undefined {
  if (wrappedNativeTokens[chainId] !== to) return undefined
  const exact = { payIsMaximum: false, receiveIsMinimum: false, recipient: from, deadlineMs: undefined }
  if ((data === '0x' || decodeArguments(data, depositFunction)) && value > 0n) {
    return { pay: { token: 'native', amount: value }, receive: { token: to, amount: value }, ...exact }
  }
  const amount = value === 0n ? decodeArguments(data, withdrawFunction)?.[0] : undefined
  if (amount === undefined) return undefined
  return { pay: { token: to, amount }, receive: { token: 'native', amount }, ...exact }
}
