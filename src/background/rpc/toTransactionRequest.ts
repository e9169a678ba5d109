import type * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { type Amount, toAmount } from '../../protocol/primitives.ts'
import type { TransactionParameter } from '../../protocol/provider/params.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

type Quantity = `0x${string}` | undefined

/** No chain takes a nonce beyond this (EIP-2681 says 2^64 - 2; numbers are exact up to here). */
const MAX_NONCE = Number.MAX_SAFE_INTEGER
const MAX_DATA_BYTES = 120_000

/**
 * Brings a transaction as pages send it into the wallet's form: wei as decimal text, one name for each field. Fees
 * that a page proposes are left out: the person chooses among those of the chain.
 *
 * @throws WalletError (-32602) `ambiguousData` if `data` and `input` differ, `dataTooLong` for more than a network takes
 */
export function toTransactionRequest(parameter: TransactionParameter): TransactionRequest {
  const { from, to, value, data, input, gas, gasLimit, nonce, accessList } = parameter
  if (data !== undefined && input !== undefined && data.toLowerCase() !== input.toLowerCase()) {
    throw new WalletError(
      'invalidParams',
      'The transaction has two different data fields. Nothing was signed.',
      {
        reason: 'ambiguousData',
      },
    )
  }
  assertFits(data ?? input ?? '0x')
  const gasAsked = fromQuantity(gas ?? gasLimit)
  return {
    from,
    ...(to && { to }),
    value: fromQuantity(value) ?? toAmount(0n),
    data: data ?? input ?? '0x',
    ...(gasAsked !== undefined && { gas: gasAsked }),
    ...(nonce !== undefined && { nonce: toNonce(nonce) }),
    ...(accessList && { accessList }),
  }
}

/** Nodes take no transaction above 128 KiB, and some of it is around the data: better said now than after the confirmation. */
function assertFits(data: string): void {
  if (data.length / 2 - 1 <= MAX_DATA_BYTES) return
  throw new WalletError(
    'invalidParams',
    `This transaction has more data than a network takes: at most ${MAX_DATA_BYTES.toLocaleString('en')} bytes. Nothing was signed.`,
    { reason: 'dataTooLong' },
  )
}

function fromQuantity(quantity: Quantity): v.InferOutput<typeof Amount> | undefined {
  return quantity === undefined ? undefined : toAmount(BigInt(quantity))
}

function toNonce(quantity: `0x${string}`): number {
  const nonce = BigInt(quantity)
  if (nonce <= BigInt(MAX_NONCE)) return Number(nonce)
  throw new WalletError('invalidParams', 'The nonce of this transaction is out of range.', {
    reason: 'badNonce',
  })
}
