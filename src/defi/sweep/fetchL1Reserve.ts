import { encodeWords } from '../../chains/abi/encodeWords.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { decodeWord } from '../../chains/tokens/erc20.ts'
import { tryCall } from '../../chains/tokens/tryCall.ts'

/** Chains that take a fee of their own for the data, from the balance and beside the gas: Optimism, Base. */
const CHAINS: readonly string[] = ['eip155:10', 'eip155:8453']
const GAS_PRICE_ORACLE = '0x420000000000000000000000000000000000000f'
/** First four bytes of keccak256 of `getL1FeeUpperBound(uint256)`. */
export const L1_FEE_SELECTOR = '0xf1c7a58b'
/** Bytes of a signed transfer, and some more. */
const TRANSFER_BYTES = 150n

/**
 * Asks what has to stay for the fee of the chain beneath, in wei: twice what it is now, since it may rise until then.
 *
 * @returns 0 on chains that have none
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchL1Reserve(rpc: Rpc): Promise<bigint> {
  if (!CHAINS.includes(rpc.chainId)) return 0n
  const fee = decodeWord(await tryCall(rpc, GAS_PRICE_ORACLE, encodeWords(L1_FEE_SELECTOR, TRANSFER_BYTES)))
  return 2n * (fee ?? 0n)
}
