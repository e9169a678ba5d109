import type { ChainId } from '../../protocol/ids.ts'
import { type ContractCall, multicall } from '../balances/multicall.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord, encodeBalanceOf } from '../tokens/erc20.ts'
import { fetchTransactionCount } from '../transactions/fetchTransactionCount.ts'

/** What a chain knows of an address. */
export type Usage = {
  readonly chainId: ChainId
  readonly transactionCount: number
  /** wei of the native coin. */
  readonly native: bigint
  /** How many of the tokens that were asked for it has some of. */
  readonly tokenCount: number
}

/** A token may burn all the gas it is given. */
const CALLS_AT_ONCE = 100

/**
 * Asks a chain whether addresses were ever used: transactions sent, coins or tokens held. Where the chain has no
 * Multicall3, tokens are not asked for.
 *
 * @param tokens contracts of ERC-20 tokens
 * @returns one entry for each address, in order
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchUsage(
  rpc: Rpc,
  { addresses, tokens }: { addresses: readonly `0x${string}`[]; tokens: readonly `0x${string}`[] },
): Promise<Usage[]> {
  const calls = addresses.flatMap((address) =>
    tokens.map((target): ContractCall => ({ target, data: encodeBalanceOf(address) })),
  )
  const [plain, held] = await Promise.all([
    Promise.all(addresses.map((address) => fetchPlain(rpc, address))),
    fetchHeld(rpc, calls),
  ])
  return plain.map((usage, place) => {
    const own = held.slice(place * tokens.length, (place + 1) * tokens.length)
    return { ...usage, chainId: rpc.chainId, tokenCount: own.filter(Boolean).length }
  })
}

/** @returns whether anything was ever done with the address, on any of the chains */
export function isUsed(usages: readonly Usage[]): boolean {
  return usages.some(
    ({ transactionCount, native, tokenCount }) => transactionCount + tokenCount > 0 || native > 0n,
  )
}

async function fetchPlain(rpc: Rpc, address: `0x${string}`) {
  const [transactionCount, balance] = await Promise.all([
    fetchTransactionCount(rpc, address),
    rpc.request('eth_getBalance', [address, 'latest']),
  ])
  return { transactionCount, native: parseQuantity(balance) }
}

async function fetchHeld(rpc: Rpc, calls: readonly ContractCall[]): Promise<boolean[]> {
  const starts = Array.from({ length: Math.ceil(calls.length / CALLS_AT_ONCE) }, (_, i) => i * CALLS_AT_ONCE)
  const chunks = await Promise.all(
    starts.map(async (start) => {
      const chunk = calls.slice(start, start + CALLS_AT_ONCE)
      return (await multicall(rpc, chunk)) ?? chunk.map(() => undefined)
    }),
  )
  return chunks.flat().map((answer) => (decodeWord(answer) ?? 0n) > 0n)
}
