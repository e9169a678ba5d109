import * as v from 'valibot'
import { type Fee, type FeeQuote, type FeeSpeed, feeSpeeds } from '../../protocol/chain.ts'
import { larger } from '../../protocol/primitives.ts'
import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'
import { type FeeHistory, fetchFeeHistory } from './feeHistory.ts'
import { assertSaneGasPrice } from './feeLimits.ts'

/**
 * The base fee rises by at most an eighth with each full block (EIP-1559). A fee that covers twice the present
 * one therefore stays valid for five full blocks in a row, one and a half times for three, a quarter more for
 * one. What is not needed stays in the account.
 */
const baseFeePercent: Record<FeeSpeed, bigint> = { slow: 125n, normal: 150n, fast: 200n }
/** For chains without a base fee: a little below and above what the node proposes. */
const gasPricePercent: Record<FeeSpeed, bigint> = { slow: 100n, normal: 110n, fast: 130n }
/** Blocks until it is in, most of the time. */
const waitBlocks: Record<FeeSpeed, number> = { slow: 6, normal: 3, fast: 1 }
const DEFAULT_BLOCK_TIME_MS = 12_000

/**
 * Asks what gas costs now at three speeds, from the last 20 blocks. `eth_feeHistory`, with `eth_gasPrice` for
 * chains without EIP-1559 and `eth_maxPriorityFeePerGas` where the last blocks were empty.
 *
 * @returns wei per gas, and ms to wait; no speed is dearer than a faster one
 * @throws WalletError `absurdFee` when the node names a price that nobody would pay knowingly (C4)
 */
export async function fetchFeeQuote(rpc: Rpc): Promise<FeeQuote> {
  const history = await fetchHistoryOrNothing(rpc)
  if (history?.nextBaseFee === undefined) return fetchLegacyQuote(rpc)
  const baseFee = history.nextBaseFee
  const priorityFees = await fetchPriorityFees(rpc, history)
  const isFree = priorityFees.fast === 0n
  if (baseFee === 0n && (isFree || !(await hasBaseFee(rpc)))) return fetchLegacyQuote(rpc)
  await assertSaneGasPrice(rpc, baseFee + priorityFees.fast)
  return quoteEach(rpc, (speed) => ({
    type: 'eip1559',
    maxFeePerGas: ((baseFee * baseFeePercent[speed]) / 100n + priorityFees[speed]).toString(),
    maxPriorityFeePerGas: priorityFees[speed].toString(),
    baseFeePerGas: baseFee.toString(),
  }))
}

/**
 * A history of zeros is what chains of the old kind answer, too, and they refuse transactions with a base fee: whether
 * their blocks have the field is what tells them apart (BNB Chain has it, and it is zero).
 */
async function hasBaseFee(rpc: Rpc): Promise<boolean> {
  const parsed = v.safeParse(Block, await rpc.request('eth_getBlockByNumber', ['latest', false]))
  if (!parsed.success) throw createBadAnswerError('a block')
  return parsed.output.baseFeePerGas !== undefined && parsed.output.baseFeePerGas !== null
}

const Block = v.object({ baseFeePerGas: v.optional(v.unknown()) })

async function fetchHistoryOrNothing(rpc: Rpc): Promise<FeeHistory | undefined> {
  try {
    return await fetchFeeHistory(rpc)
  } catch (error) {
    // A node that knows no fee history belongs to a chain of the old kind.
    if (error instanceof NodeRpcError) return undefined
    throw error
  }
}

async function fetchLegacyQuote(rpc: Rpc): Promise<FeeQuote> {
  const gasPrice = parseQuantity(await rpc.request('eth_gasPrice'))
  await assertSaneGasPrice(rpc, gasPrice)
  return quoteEach(rpc, (speed) => ({
    type: 'legacy',
    gasPrice: ((gasPrice * gasPricePercent[speed]) / 100n).toString(),
  }))
}

/** @returns priority fees in wei per gas: the middle over the blocks, at each percentile */
async function fetchPriorityFees(
  rpc: Rpc,
  { rewards, nextBaseFee }: FeeHistory,
): Promise<Record<FeeSpeed, bigint>> {
  if (rewards.length === 0) {
    const proposed = await fetchProposedPriorityFee(rpc)
    return { slow: proposed, normal: proposed, fast: proposed }
  }
  const cheap = median(rewards.map((reward) => reward.slow))
  // Where the tip is all that is paid, nodes ask for some, whatever those pay who make the blocks (BNB Chain).
  const isAll = nextBaseFee === 0n && cheap === 0n && rewards.some(({ fast }) => fast > 0n)
  const slow = isAll ? await fetchProposedPriorityFee(rpc) : cheap
  const normal = larger(slow, median(rewards.map((reward) => reward.normal)))
  return { slow, normal, fast: larger(normal, median(rewards.map((reward) => reward.fast))) }
}

async function fetchProposedPriorityFee(rpc: Rpc): Promise<bigint> {
  try {
    return parseQuantity(await rpc.request('eth_maxPriorityFeePerGas'))
  } catch (error) {
    // The blocks are empty: nobody outbids anybody, and zero gets in too.
    if (error instanceof NodeRpcError) return 0n
    throw error
  }
}

function quoteEach(rpc: Rpc, toFee: (speed: FeeSpeed) => Fee): FeeQuote {
  const blockTimeMs = rpc.chain.blockTimeMs ?? DEFAULT_BLOCK_TIME_MS
  const quotes = feeSpeeds.map((speed) => [
    speed,
    { fee: toFee(speed), waitMs: waitBlocks[speed] * blockTimeMs },
  ])
  return Object.fromEntries(quotes) as FeeQuote
}

function median(values: readonly bigint[]): bigint {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[Math.floor(sorted.length / 2)] ?? 0n
}
