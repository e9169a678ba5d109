import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { maxGasPrice } from './maxGasPrice.ts'
import { SUSPECT_GAS_PRICE } from './suspectGasPrice.ts'

/** No chain that counts gas as Ethereum does takes more in one transaction. */
export const USUAL_GAS = 50_000_000n
/** wei: what that costs at the highest price that is taken at one node's word. */
const MAX_COST = USUAL_GAS * SUSPECT_GAS_PRICE

/**
 * Refuses what no transaction can cost (C4). Some chains count gas in units of their own, a plain transfer in hundreds of
 * millions, at a price that is as much lower: above 50 million it is the coin that is bounded, and not the count.
 *
 * @param fee the highest that may be paid for it
 * @throws WalletError `absurdGas`
 */
export function assertSaneGas(gas: bigint, fee: Fee): void {
  if (gas > USUAL_GAS && gas * maxGasPrice(fee) > MAX_COST) throw createAbsurdGasError()
}

/** An amount of gas that no transaction needs. */
export function createAbsurdGasError(): WalletError {
  return new WalletError(
    'resourceUnavailable',
    'The node names an amount of gas that no transaction needs. Try again, or choose another node.',
    { reason: 'absurdGas' },
  )
}
