import { encodeWords } from '../abi/encodeWords.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord } from './erc20.ts'
import { tryCall } from './tryCall.ts'

/** `ownerOf(uint256)` of ERC-721 and `balanceOf(address,uint256)` of ERC-1155, as four-byte selectors. */
const selectors = { ownerOf: '0x6352211e', balanceOf: '0x00fdd58e' } as const

type Item = {
  readonly address: `0x${string}`
  readonly standard: 'erc721' | 'erc1155'
  readonly tokenId: bigint
}

/**
 * Asks how many of an item of a collection an account holds. `eth_call` at `latest`.
 *
 * @returns 0 or 1 for an ERC-721; undefined when the contract knows no such item
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchItemBalance(
  rpc: Rpc,
  { address, standard, tokenId }: Item,
  account: `0x${string}`,
): Promise<bigint | undefined> {
  if (standard === 'erc1155') {
    return decodeWord(await tryCall(rpc, address, encodeWords(selectors.balanceOf, account, tokenId)))
  }
  const owner = decodeWord(await tryCall(rpc, address, encodeWords(selectors.ownerOf, tokenId)))
  return owner === undefined ? undefined : BigInt(owner === BigInt(account))
}
