import { encodeWords } from '../../chains/abi/encodeWords.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { decodeWord } from '../../chains/tokens/erc20.ts'
import { tryCall } from '../../chains/tokens/tryCall.ts'
import type { Address } from '../../protocol/primitives.ts'

/** First four bytes of keccak256('allowance(address,address)') (ERC-20). */
const ALLOWANCE_SELECTOR = '0xdd62ed3e'

/**
 * Asks how much a spender may move of an owner's tokens, in the token's smallest unit. `eth_call`.
 *
 * @returns 0 where the contract gives no number
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchAllowance(
  rpc: Rpc,
  { token, owner, spender }: { token: Address; owner: Address; spender: Address },
): Promise<bigint> {
  return decodeWord(await tryCall(rpc, token, encodeWords(ALLOWANCE_SELECTOR, owner, spender))) ?? 0n
}
