import { decodeArguments } from '../abi/decodeArguments.ts'
import type { ProtocolCall, Swap } from '../swap.ts'
import type { SwapProtocol } from '../swapProtocol.ts'
import { wrappedNativeTokens } from './wrappedNativeTokens.ts'

const deposit = { selector: '0xd0e30db0', inputs: [] } as const
const withdraw = { selector: '0x2e1a7d4d', inputs: [{ type: 'uint256' }] } as const

/** Wrapping the chain's coin into its token and back, one for one (WETH9). */
export const wrappedNative: SwapProtocol = {
  name: 'Wrapped coin',
  routers: [wrappedNativeTokens],
  decodeSwap,
}

/** Only the known contracts count: vaults use the same two names for something else. */
function decodeSwap({ chainId, from, to, value, data }: ProtocolCall): Swap | undefined {
  if (wrappedNativeTokens[chainId] !== to) return undefined
  const exact = { payIsMaximum: false, receiveIsMinimum: false, recipient: from, deadlineMs: undefined }
  if ((data === '0x' || decodeArguments(data, deposit)) && value > 0n) {
    return { pay: { token: 'native', amount: value }, receive: { token: to, amount: value }, ...exact }
  }
  const amount = value === 0n ? decodeArguments(data, withdraw)?.[0] : undefined
  if (amount === undefined) return undefined
  return { pay: { token: to, amount }, receive: { token: 'native', amount }, ...exact }
}
