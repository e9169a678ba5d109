import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { parseQuantity } from '../../chains/rpc/quantity.ts'
import { fetchTransaction } from '../../chains/transactions/fetchTransaction.ts'
import { lowerCase } from '../../defi/swap.ts'
import { wrappedNativeTokens } from '../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { BalanceChange } from '../../protocol/explanation.ts'
import { toAmount } from '../../protocol/primitives.ts'
import { type AssetRef, getAssetKey } from '../assets/assetRef.ts'
import { fetchAssetBook } from '../assets/fetchAssetBook.ts'
import { toQuantity } from '../simulate/callObject.ts'
import { readMovements, sumMovements } from '../simulate/movements.ts'
import type { ReceiptRequest } from './receiptRequest.ts'

type ChangesRequest = Pick<ReceiptRequest, 'rpc' | 'account' | 'receipt' | 'tokens'> & {
  /** wei of the coin that the transaction sent along. */
  readonly value: bigint
}

/** More than a screen shows. */
const MAX_SHOWN = 20

/**
 * Finds out what a transaction in a block changed for an account, without the network fee: tokens by the events of
 * its receipt, the coin by the balances of two blocks or, where those tell more than this transaction, by its value.
 *
 * @returns what leaves first, as `Simulation.balanceChanges`
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchReceiptChanges(o: ChangesRequest): Promise<BalanceChange[]> {
  const account = lowerCase(o.account)
  const movements = readMovements(o.receipt.logs, wrappedNativeTokens[o.rpc.chainId]).filter(
    ({ from, to }) => from === account || to === account,
  )
  const sums = sumMovements(movements, account, getAssetKey)
  const moved = new Map(movements.map(({ asset }) => [getAssetKey(asset), asset]))
  const native = await fetchNativeChange({ ...o, account })
  const tokens = [...moved].map(([key, asset]) => ({ asset, amount: sums.get(key) ?? 0n }))
  const all: { asset: AssetRef; amount: bigint }[] = [
    { asset: { type: 'native' }, amount: native },
    ...tokens,
  ]
  const lost = all.filter(({ amount }) => amount < 0n)
  const gained = all.filter(({ amount }) => amount > 0n)
  const shown = [...lost, ...gained].slice(0, MAX_SHOWN)
  const book = await fetchAssetBook({ ...o, assets: shown.map(({ asset }) => asset) })
  return shown.map(({ asset, amount }) => ({ asset: book.describe(asset), amount: toAmount(amount) }))
}

/** wei of the coin, without the fee; negative when it left. */
async function fetchNativeChange(o: ChangesRequest): Promise<bigint> {
  try {
    const transaction = await fetchTransaction(o.rpc, o.receipt.hash)
    const isSender = transaction?.from.toLowerCase() === o.account
    const difference = await fetchDifference(o, isSender)
    if (difference !== undefined) return difference
    const isRecipient = transaction?.to?.toLowerCase() === o.account
    if (o.receipt.status === 'reverted' || isSender === isRecipient) return 0n
    return isSender ? -o.value : o.value
  } catch (error) {
    // A node that keeps no old balances leaves us with what the transaction itself says.
    if (error instanceof NodeRpcError) return o.receipt.status === 'reverted' ? 0n : -o.value
    throw error
  }
}

/** @returns undefined when the two balances differ by more than this one transaction, or the fee is not known */
async function fetchDifference({ rpc, account, receipt }: ChangesRequest, isSender: boolean) {
  const { blockNumber, gasUsed, effectiveGasPrice, l1Fee } = receipt
  if (effectiveGasPrice === undefined || blockNumber === 0n) return undefined
  const blocks = [toQuantity(blockNumber - 1n), toQuantity(blockNumber)]
  const [balanceBefore = 0n, balanceAfter = 0n, nonceBefore = 0n, nonceAfter = 0n] = await Promise.all(
    ['eth_getBalance', 'eth_getTransactionCount'].flatMap((method) =>
      blocks.map(async (block) => parseQuantity(await rpc.request(method, [account, block]))),
    ),
  )
  if (nonceAfter - nonceBefore !== (isSender ? 1n : 0n)) return undefined
  const fee = isSender ? gasUsed * effectiveGasPrice + (l1Fee ?? 0n) : 0n
  return balanceAfter - balanceBefore + fee
}
