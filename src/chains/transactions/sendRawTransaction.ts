import { keccak256 } from 'viem/utils'
import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import { parseHash } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'
import { fetchTransaction } from './fetchTransaction.ts'

/**
 * Broadcasts a signed transaction. Safe to repeat with the same bytes, after a restart or a lost answer: a node
 * that already has it, or has it in a block, counts as success (C6). `eth_sendRawTransaction`.
 *
 * @param raw the signed transaction, serialised
 * @returns its hash, computed from the bytes, whatever the node says
 * @throws NodeRpcError `insufficientFunds`, `nonceTooLow`, `replacementUnderpriced` … when the chain refuses
 * @throws RpcUnavailableError when no node confirms that it has it: it may have it all the same
 */
export async function sendRawTransaction(rpc: Rpc, raw: `0x${string}`): Promise<`0x${string}`> {
  const hash = keccak256(raw)
  const isAccepted = await broadcast(rpc, raw, hash)
  if (isAccepted || (await fetchTransaction(rpc, hash))) return hash
  throw createBadAnswerError('the hash of this transaction')
}

/** @returns true when the node surely has it; false when it names another hash and must be asked again */
async function broadcast(rpc: Rpc, raw: `0x${string}`, hash: `0x${string}`): Promise<boolean> {
  try {
    return parseHash(await rpc.request('eth_sendRawTransaction', [raw])) === hash
  } catch (error) {
    if (!(error instanceof NodeRpcError)) throw error
    if (error.reason === 'alreadyKnown') return true
    // The nonce may have been spent by these very bytes, sent before.
    const isOurs = error.reason === 'nonceTooLow' && (await fetchTransaction(rpc, hash)) !== undefined
    if (isOurs) return true
    throw error
  }
}
