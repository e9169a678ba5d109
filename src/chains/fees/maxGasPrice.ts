import type { Fee } from '../../protocol/chain.ts'

/** @returns wei per gas that is paid at most */
export function maxGasPrice(fee: Fee): bigint {
  return BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas)
}
