import type { Rpc } from '../../chains/rpc/rpc.ts'
import { larger, toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { toQuantity } from './callObject.ts'
import { fetchBlockHeader } from './fetchBlockHeader.ts'
import type { SimulationMethod } from './outcome.ts'

/** How a transaction looks that is carried out: it pays for its gas, in a block that somebody made. */
export type Guise = {
  /** wei per gas */
  readonly gasPrice: bigint
  /** Of the block, in seconds since 1970. */
  readonly time: bigint
  /** What a block is to be, as `eth_simulateV1` and `debug_traceCall` take it. */
  readonly block: object
}

/** What is paid on top of the base fee, and for gas where there is none: some price is all that matters. */
const TIP = 1_000_000_000n
/**
 * A node may try things out at the time of the last block, and what reads the clock, as a pool's price does, takes more
 * gas in the next one.
 */
const BLOCK_SECONDS = 12n
/** What is given to a transaction that asks for no limit, in multiples of what it used when it was tried out. */
const GAS_FACTOR = 2n

/**
 * Whoever is only tried out can know it by a price of zero for gas, and by a block that nobody made.
 *
 * @returns how to look like what the next block holds; undefined where the node does not say what the last one was like,
 * and for a mere `eth_call`, which shows nothing that could be held against it. Never rejects.
 */
export async function findGuise(rpc: Rpc, method: SimulationMethod): Promise<Guise | undefined> {
  if (method === 'eth_call') return undefined
  try {
    return await fetchGuise(rpc)
  } catch {
    return undefined
  }
}

async function fetchGuise(rpc: Rpc): Promise<Guise | undefined> {
  const header = await fetchBlockHeader(rpc, 'latest')
  if (!header) return undefined
  const { miner, timestamp, baseFeePerGas, mixHash } = header
  const baseFee = BigInt(baseFeePerGas ?? 0)
  const time = BigInt(timestamp) + BLOCK_SECONDS
  return {
    gasPrice: baseFee + TIP,
    time,
    block: {
      feeRecipient: miner,
      time: toQuantity(time),
      ...(baseFeePerGas && { baseFeePerGas: toQuantity(baseFee) }),
      ...(mixHash && { prevRandao: mixHash }),
    },
  }
}

/** @returns the transaction with a gas limit, since what pays for gas pays for its limit first */
export function withGasLimit(
  transaction: TransactionRequest,
  gasUsed: bigint | undefined,
): TransactionRequest {
  if (transaction.gas !== undefined || gasUsed === undefined) return transaction
  return { ...transaction, gas: toAmount(larger(gasUsed, 21_000n) * GAS_FACTOR) }
}
