import { WalletError } from '../../protocol/errors.ts'
import type { AccessList } from '../../protocol/transaction.ts'
import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import { formatRevertReason } from '../rpc/revertReason.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createAbsurdGasError, USUAL_GAS } from './assertSaneGas.ts'
import { fetchBlockGasLimit } from './fetchBlockGasLimit.ts'

/** A call whose gas is asked for; `value` in wei. */
export type GasRequest = {
  readonly from: `0x${string}`
  readonly to?: `0x${string}` | undefined
  readonly value?: bigint | undefined
  readonly data?: `0x${string}` | undefined
  readonly accessList?: AccessList | undefined
  /** Code that is to stand at addresses while it is tried out. */
  readonly overrides?: Readonly<Record<string, { readonly code: `0x${string}` }>> | undefined
}

/** Gas of a plain transfer to an account without code: exact, so nothing is added (Yellow Paper, G_transaction). */
const TRANSFER_GAS = 21_000n
/** State may move before the transaction runs; gas that stays unused costs nothing. */
const HEAD_ROOM_PERCENT = 20n

/**
 * Asks how much gas a transaction would use, with head-room of a fifth. `eth_estimateGas`. What that may cost is bounded
 * by `assertSaneGas`, once the fee is known.
 *
 * @returns gas units
 * @throws WalletError `executionReverted` with the contract's reason when it would fail: no made-up number then
 * @throws WalletError `insufficientFunds` when the account can't pay for it, `absurdGas` where no block has room for it (C4)
 */
export async function estimateGas(rpc: Rpc, request: GasRequest): Promise<bigint> {
  const estimate = await fetchEstimate(rpc, request)
  const limit = withHeadRoom(estimate)
  if (limit <= USUAL_GAS) return limit
  const room = await fetchBlockGasLimit(rpc)
  if (estimate > room) throw createAbsurdGasError()
  if (limit > room) return room
  return limit
}

/**
 * @param gas what a transaction took when it was tried out, or what a node estimates
 * @returns a fifth more, in gas units; a plain transfer takes exactly what it takes
 */
export function withHeadRoom(gas: bigint): bigint {
  return gas === TRANSFER_GAS ? gas : gas + (gas * HEAD_ROOM_PERCENT) / 100n
}

async function fetchEstimate(rpc: Rpc, request: GasRequest): Promise<bigint> {
  try {
    const { overrides } = request
    const params = [toParameter(request), ...(overrides ? ['latest', overrides] : [])]
    return parseQuantity(await rpc.request('eth_estimateGas', params))
  } catch (error) {
    throw error instanceof NodeRpcError ? explain(error) : error
  }
}

function toParameter({ from, to, value, data, accessList }: GasRequest) {
  return {
    from,
    ...(to && { to }),
    ...(value && { value: `0x${value.toString(16)}` }),
    ...(data && data !== '0x' && { data }),
    ...(accessList && { accessList }),
  }
}

function explain(error: NodeRpcError): WalletError {
  if (error.reason === 'insufficientFunds') {
    return new WalletError(
      'transactionRejected',
      'There is not enough in the account for this transaction.',
      {
        reason: 'insufficientFunds',
        cause: error,
      },
    )
  }
  if (error.reason !== 'executionReverted') return error
  const why = formatRevertReason(error)
  const sentence = `The transaction would fail${why ? `: ${why}` : ''}. Nothing was sent.`
  return new WalletError('transactionRejected', sentence, { reason: 'executionReverted', cause: error })
}
