import * as v from 'valibot'
import { Address, Hash, Quantity } from '../../protocol/primitives.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

/** The native coin that arrived by a plain transaction; `amount` in wei. */
export type IncomingPayment = {
  readonly sender: `0x${string}`
  readonly amount: bigint
  readonly blockNumber: bigint
  readonly hash: `0x${string}`
}

/** Ordinary nodes keep the balances of the last 128 blocks. */
const MAX_BLOCKS = 120n
const MAX_BALANCES = 40
const MAX_CHANGED_BLOCKS = 4

const Block = v.object({
  transactions: v.array(v.object({ hash: Hash, from: Address, to: v.nullish(Address), value: Quantity })),
})

/**
 * Finds payments in the native coin, oldest first. No event tells of them, so the blocks in which the balance
 * changed are searched for by halving, and only those are read: `eth_getBalance`, `eth_getBlockByNumber`.
 *
 * @param query.toBlock included; no more than the 120 blocks before it are looked at
 * @returns what was found; what a contract paid out is not among it, nor what came and went between two looks
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchIncomingPayments(
  rpc: Rpc,
  query: { readonly address: `0x${string}`; readonly fromBlock: bigint; readonly toBlock: bigint },
): Promise<readonly IncomingPayment[]> {
  const before = query.fromBlock - 1n
  const oldest = query.toBlock > MAX_BLOCKS ? query.toBlock - MAX_BLOCKS : 0n
  const start = before > oldest ? before : oldest
  const changed = await findChangedBlocks(rpc, query.address, { start, end: query.toBlock })
  const found = await Promise.all(changed.map((block) => fetchPayments(rpc, query.address, block)))
  return found.flat()
}

/** @returns the first blocks after `start`, up to `end`, in which the balance is another than before */
async function findChangedBlocks(
  rpc: Rpc,
  address: `0x${string}`,
  { start, end }: { start: bigint; end: bigint },
): Promise<bigint[]> {
  const changed: bigint[] = []
  let asked = 0

  async function balanceAt(block: bigint): Promise<bigint> {
    asked += 1
    return parseQuantity(await rpc.request('eth_getBalance', [address, toHex(block)]))
  }

  async function halve(from: bigint, fromBalance: bigint, to: bigint, toBalance: bigint): Promise<void> {
    if (fromBalance === toBalance || changed.length === MAX_CHANGED_BLOCKS || asked >= MAX_BALANCES) return
    if (to - from === 1n) {
      changed.push(to)
      return
    }
    const middle = (from + to) / 2n
    const balance = await balanceAt(middle)
    await halve(from, fromBalance, middle, balance)
    await halve(middle, balance, to, toBalance)
  }

  if (end > start) await halve(start, await balanceAt(start), end, await balanceAt(end))
  return changed
}

async function fetchPayments(
  rpc: Rpc,
  address: `0x${string}`,
  blockNumber: bigint,
): Promise<IncomingPayment[]> {
  const parsed = v.safeParse(Block, await rpc.request('eth_getBlockByNumber', [toHex(blockNumber), true]))
  if (!parsed.success) throw createBadAnswerError('a block')
  return parsed.output.transactions
    .filter(({ to, value }) => to?.toLowerCase() === address.toLowerCase() && BigInt(value) > 0n)
    .map(({ hash, from, value }) => ({ sender: from, amount: BigInt(value), blockNumber, hash }))
}

function toHex(block: bigint): `0x${string}` {
  return `0x${block.toString(16)}`
}
