import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { parseQuantity } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { decodeWord, encodeBalanceOf } from '../../chains/tokens/erc20.ts'
import { tryCall } from '../../chains/tokens/tryCall.ts'
import type { Asset } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'

/** First four bytes of keccak256 of `ownerOf(uint256)` and `balanceOf(address,uint256)`. */
export const OWNER_OF_SELECTOR = '0x6352211e'
export const BALANCE_OF_ITEM_SELECTOR = '0x00fdd58e'

/**
 * Asks how much of an asset an account holds now, in its smallest unit. `eth_getBalance`, `eth_call`.
 *
 * @param owner in lower case
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchHeld(rpc: Rpc, owner: Address, asset: Asset): Promise<bigint> {
  if (asset.type === 'native') return parseQuantity(await rpc.request('eth_getBalance', [owner, 'latest']))
  const { address, tokenId = '0' } = asset
  if (!address) return 0n
  if (asset.type === 'erc20') return decodeWord(await tryCall(rpc, address, encodeBalanceOf(owner))) ?? 0n
  if (asset.type === 'erc721') {
    const holder = await tryCall(rpc, address, encodeWords(OWNER_OF_SELECTOR, BigInt(tokenId)))
    return decodeWord(holder) === BigInt(owner) ? 1n : 0n
  }
  const held = await tryCall(rpc, address, encodeWords(BALANCE_OF_ITEM_SELECTOR, owner, BigInt(tokenId)))
  return decodeWord(held) ?? 0n
}
