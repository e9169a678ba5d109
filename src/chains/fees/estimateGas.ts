import { WalletError } from '../../protocol/errors.ts'
import type { AccessList } from '../../protocol/transaction.ts'
import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import { formatRevertReason } from '../rpc/revertReason.ts'
import type { Rpc } from '../rpc/rpc.ts'

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
/** No built-in chain takes more in one transaction; a larger estimate is a mistake or a lie (C4). */
const MAX_GAS = 50_000_000n
/** State may move before the transaction runs; gas that stays unused costs nothing. */
const HEAD_ROOM_PERCENT = 20n

/**
 * Asks how much gas a transaction would use, with head-room of a fifth. `eth_estimateGas`.
 *
 * @returns gas units
 * @throws WalletError `executionReverted` with the contract's reason when it would fail: no made-up number then
 * @throws WalletError `insufficientFunds` when the account can't pay for it, `absurdGas` above 50 million
 */
export async function estimateGas(rpc: Rpc, request: GasRequest): Promise<bigint> {
  return withHeadRoom(await fetchEstimate(rpc, request))
}

/**
 * @param gas what a transaction took when it was tried out, or what a node estimates
 * @returns a fifth more, in gas units; a plain transfer takes exactly what it takes
 * @throws WalletError `absurdGas` above 50 million
 */
export function withHeadRoom(gas: bigint): bigint {
  if (gas === TRANSFER_GAS) return gas
  const limit = gas + (gas * HEAD_ROOM_PERCENT) / 100n
  if (limit > MAX_GAS) {
    throw new WalletError(
      'resourceUnavailable',
      'The node names an amount of gas that no transaction needs. Try again, or choose another node.',
      { reason: 'absurdGas' },
    )
  }
  return limit
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
