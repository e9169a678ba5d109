import { swapProtocols } from './protocols.ts'
import type { ProtocolCall, Swap } from './swap.ts'
import type { SwapProtocol } from './swapProtocol.ts'

/**
 * Reads a call to a router.
 *
 * @returns the swap, and the protocol's name where the contract is one of its own; without a name the contract is
 * a stranger that may do something else than such calls mean. Undefined when it is no swap that can be read
 */
export function decodeSwap(call: ProtocolCall): { swap: Swap; protocol: string | undefined } | undefined {
  const owner = findProtocol(call.chainId, call.to)
  for (const protocol of owner ? [owner] : swapProtocols) {
    const swap = protocol.decodeSwap(call)
    if (swap) return { swap, protocol: owner?.name }
  }
  return undefined
}

/** @returns the protocol that a contract on a chain (CAIP-2) belongs to; undefined when the wallet knows none */
export function findProtocol(chainId: string, address: string): SwapProtocol | undefined {
  const sought = address.toLowerCase()
  return swapProtocols.find((protocol) => protocol.routers.some((router) => router[chainId] === sought))
}
