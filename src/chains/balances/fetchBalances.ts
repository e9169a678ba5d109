import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord, encodeBalanceOf } from '../tokens/erc20.ts'
import { tryCall } from '../tokens/tryCall.ts'
import { type ContractCall, multicall } from './multicall.ts'

/** What an account holds, in smallest units. */
export type Balances = {
  /** wei of the native coin. */
  readonly native: bigint
  /** One entry for each token asked for, in order; `balance` is undefined where the contract gave no number. */
  readonly tokens: readonly { readonly address: `0x${string}`; readonly balance: bigint | undefined }[]
}

type BalanceQuery = {
  readonly address: `0x${string}`
  /** Contracts of ERC-20 tokens. */
  readonly tokens: readonly `0x${string}`[]
}

/** A token may burn all the gas it is given; nodes give 30 to 50 million to a call. */
const TOKENS_PER_CALL = 100

/**
 * Asks what an account holds, the native coin and some tokens. `eth_getBalance`, and `eth_call` of Multicall3 or,
 * where the chain has none, of each token.
 *
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchBalances(rpc: Rpc, { address, tokens }: BalanceQuery): Promise<Balances> {
  const calls = tokens.map((token): ContractCall => ({ target: token, data: encodeBalanceOf(address) }))
  const starts = Array.from(
    { length: Math.ceil(calls.length / TOKENS_PER_CALL) },
    (_, i) => i * TOKENS_PER_CALL,
  )
  const [native, ...chunks] = await Promise.all([
    rpc.request('eth_getBalance', [address, 'latest']),
    ...starts.map((start) => fetchAnswers(rpc, calls.slice(start, start + TOKENS_PER_CALL))),
  ])
  const answers = chunks.flat()
  return {
    native: parseQuantity(native),
    tokens: tokens.map((token, index) => ({ address: token, balance: decodeWord(answers[index]) })),
  }
}

async function fetchAnswers(rpc: Rpc, calls: readonly ContractCall[]) {
  const together = await multicall(rpc, calls)
  return together ?? Promise.all(calls.map((call) => tryCall(rpc, call.target, call.data)))
}
