import { encodeWords } from '../abi/encodeWords.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord } from '../tokens/erc20.ts'
import { tryCall } from '../tokens/tryCall.ts'

/** Built-in chains that take a fee of their own for the data, from the balance and beside the gas: Optimism, Base. */
const CHAINS: readonly string[] = ['eip155:10', 'eip155:8453']
const GAS_PRICE_ORACLE = '0x420000000000000000000000000000000000000f'
/** First four bytes of keccak256 of `getL1FeeUpperBound(uint256)`. */
export const L1_FEE_SELECTOR = '0xf1c7a58b'
/** Bytes of a transaction around its data and its access list, and of its signature. */
const AROUND_BYTES = 150

/** What a transaction writes to the chain beneath: its data, and what it says it will touch. */
type Written = {
  readonly data: `0x${string}`
  readonly accessList?: readonly { readonly storageKeys: readonly unknown[] }[] | undefined
}

/**
 * Asks what a rollup takes for writing a transaction to the chain beneath, at most and at what that costs now. It is paid
 * from the balance, beside the gas, and is no part of the fee that is signed.
 *
 * @returns wei; 0 on chains that take none
 * @throws RpcUnavailableError when no node answers
 * @see https://specs.optimism.io/protocol/fjord/predeploys.html
 */
export async function fetchDataFee(rpc: Rpc, { data, accessList = [] }: Written): Promise<bigint> {
  // One that a person added may be of the same kind: it is where this contract answers.
  if (rpc.chain.builtIn && !CHAINS.includes(rpc.chainId)) return 0n
  const listed = accessList.reduce((sum, { storageKeys }) => sum + 24 + 33 * storageKeys.length, 0)
  const bytes = BigInt(AROUND_BYTES + data.length / 2 - 1 + listed)
  const fee = await tryCall(rpc, GAS_PRICE_ORACLE, encodeWords(L1_FEE_SELECTOR, bytes))
  return decodeWord(fee) ?? 0n
}
