import { assertSaneGas } from '../../chains/fees/assertSaneGas.ts'
import { fetchFeeQuote } from '../../chains/fees/fetchFeeQuote.ts'
import { parseQuantity } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { toTransaction } from '../../defi/batch/encodeBatch.ts'
import { encodeMove } from '../../defi/sweep/encodeMove.ts'
import { fetchHeld } from '../../defi/sweep/fetchHeld.ts'
import { fetchL1Reserve } from '../../defi/sweep/fetchL1Reserve.ts'
import { capFee, fixFee } from '../../defi/sweep/stepFee.ts'
import { estimateStepGas } from '../../defi/sweep/stepGas.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount, larger, toAmount } from '../../protocol/primitives.ts'
import type { SequenceStep } from '../../protocol/sequence.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { fetchCommitted } from '../transactions/fetchCommitted.ts'
import { maxFee } from '../transactions/maxFee.ts'

/** A step's transaction with everything settled by the chain as it is now. `gasLimit` in units of gas. */
export type SettledStep = {
  readonly transaction: TransactionRequest
  readonly gasLimit: bigint
  readonly fee: Fee
}

type Waiting = Parameters<typeof fetchCommitted>[1]

/** Why a step is not sent: never, or not before the network asks for less. */
export type Unsettled = { readonly unsettled: 'skip' | 'wait'; readonly problem: string }

/**
 * Settles a step at the moment of its turn: it moves what there is now, and pays what gas costs now, but never more
 * than was approved.
 *
 * @param maxGasPrice wei per gas
 * @param transactions what of them waits is left in the account
 * @throws RpcUnavailableError when no node answers; WalletError `absurdGas` where the gas comes to more than anything costs
 */
export async function settleStep(
  rpc: Rpc,
  step: SequenceStep,
  maxGasPrice: bigint,
  transactions: Waiting,
): Promise<SettledStep | Unsettled> {
  const quote = (await fetchFeeQuote(rpc)).fast.fee
  const fee = capFee(quote, maxGasPrice)
  if (!fee) {
    return {
      unsettled: 'wait',
      problem: `${rpc.chain.name} asks for more gas than you approved. It goes on when that falls.`,
    }
  }
  try {
    if (step.type === 'move' && step.asset.type === 'native')
      return await settleRest(rpc, step, fixFee(fee, maxGasPrice), transactions)
    const transaction = step.type === 'move' ? await encodeAll(rpc, step) : toPlanned(step)
    if (!transaction) return skip(`There is none left in the account.`)
    const estimate = await estimateStepGas(rpc, transaction)
    const tried = step.type === 'call' && step.gas ? fromAmount(step.gas) : 0n
    const gasLimit = larger(estimate, tried)
    assertSaneGas(gasLimit, fee)
    return { transaction, gasLimit, fee }
  } catch (error) {
    if (error instanceof WalletError && error.code === -32003) return skip(error.message)
    throw error
  }
}

/** All there is of a token or an NFT now; undefined when there is none. */
async function encodeAll(rpc: Rpc, step: Extract<SequenceStep, { type: 'move' }>) {
  const { accountId, asset, recipient } = step
  const from = accountAddress(accountId)
  const amount = await fetchHeld(rpc, from, asset)
  return amount > 0n ? encodeMove({ from, recipient, asset, amount }) : undefined
}

/** The native coin that is left, less the fee to the last wei. */
async function settleRest(
  rpc: Rpc,
  { accountId, recipient, asset }: Extract<SequenceStep, { type: 'move' }>,
  fee: Fee,
  transactions: Waiting,
): Promise<SettledStep | Unsettled> {
  const from = accountAddress(accountId)
  const estimate = estimateStepGas(rpc, encodeMove({ from, recipient, asset, amount: 0n }))
  const [gasLimit, balance, reserve, committed] = await Promise.all([
    estimate,
    rpc.request('eth_getBalance', [from, 'latest']).then(parseQuantity),
    estimate.then((gas) => fetchL1Reserve(rpc, gas)),
    fetchCommitted(rpc, transactions, accountId),
  ])
  assertSaneGas(gasLimit, fee)
  const cost = maxFee(fee, gasLimit) + reserve + committed
  if (balance <= cost) return skip('What is left would not pay the fee for sending it.')
  return { transaction: encodeMove({ from, recipient, asset, amount: balance - cost }), gasLimit, fee }
}

function skip(problem: string): Unsettled {
  return { unsettled: 'skip', problem: problem.slice(0, 300) }
}

/** @returns the step's transaction as it was planned, for the review */
export function toPlanned(step: SequenceStep): TransactionRequest {
  if (step.type === 'revoke') return step.transaction
  if (step.type === 'call') return toTransaction(accountAddress(step.accountId), step.call)
  const { accountId, asset, recipient, amount } = step
  const from = accountAddress(accountId)
  // The node is asked about a transfer of nothing: of all there is, nothing would be left for the fee.
  const moved = asset.type === 'native' ? 0n : fromAmount(amount)
  return { ...encodeMove({ from, recipient, asset, amount: moved }), value: toAmount(0n) }
}
