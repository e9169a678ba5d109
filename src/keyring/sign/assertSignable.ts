import { WalletError } from '../../protocol/errors.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { UnsignedTransaction } from './unsignedTransaction.ts'

const UINT64_MAX = 2n ** 64n - 1n
const ADDRESS = /^0x[0-9a-fA-F]{40}$/
const DATA = /^0x([0-9a-fA-F]{2})*$/

/**
 * Makes sure that a transaction means one thing only, before it is signed.
 *
 * @throws WalletError `badTransaction` if a field is out of range, or no chain is bound (EIP-155)
 */
export function assertSignable(transaction: UnsignedTransaction): void {
  const { chainId, nonce, gas, to, value, data } = transaction
  if (!Number.isSafeInteger(chainId) || chainId < 1) fail('it names no chain, so it could be replayed on any')
  // 2^53 nonces are out of reach; EIP-2681 ends them at 2^64 - 1.
  if (!Number.isSafeInteger(nonce) || nonce < 0) fail('its nonce is out of range')
  if (!isWithin(gas, UINT64_MAX)) fail('its gas limit is out of range')
  if (!isWithin(value, MAX_UINT256)) fail('its value is out of range')
  if (to !== undefined && !ADDRESS.test(to)) fail('its recipient is no address')
  if (to === undefined && data === '0x') fail('it has neither a recipient nor code to deploy')
  if (!DATA.test(data)) fail('its data is no hex')
  if (transaction.type === 'eip7702') assertDelegation(transaction)
  assertFee(transaction)
}

function assertDelegation({ to, delegate, nonce }: Extract<UnsignedTransaction, { type: 'eip7702' }>): void {
  if (to === undefined) fail('a delegation and a new contract don’t go together')
  if (!ADDRESS.test(delegate)) fail('it delegates to no address')
  if (!Number.isSafeInteger(nonce + 1)) fail('its nonce is out of range')
}

function assertFee(transaction: UnsignedTransaction): void {
  if (transaction.type === 'legacy' || transaction.type === 'eip2930') {
    if (!isWithin(transaction.gasPrice, MAX_UINT256)) fail('its gas price is out of range')
    return
  }
  const { maxFeePerGas, maxPriorityFeePerGas } = transaction
  if (!isWithin(maxFeePerGas, MAX_UINT256)) fail('its fee is out of range')
  if (!isWithin(maxPriorityFeePerGas, maxFeePerGas)) fail('its tip is higher than its whole fee')
}

function isWithin(amount: bigint, maximum: bigint): boolean {
  return typeof amount === 'bigint' && amount >= 0n && amount <= maximum
}

function fail(because: string): never {
  throw new WalletError('invalidParams', `This transaction can’t be signed: ${because}.`, {
    reason: 'badTransaction',
  })
}
