import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { Probe } from './probe.ts'

/** Gas of a question: enough for tokens that compute their balances, too little to use up the block. */
const PROBE_GAS = '0xf4240'

/** EVM code that answers with the coin balance of the address it is asked about: BALANCE of the first word. */
export const BALANCE_CODE = '0x6000353160005260206000f3'

/**
 * @param gasPrice wei per gas; without it no price, so that none is paid
 * @returns the transaction as nodes take calls, with the asker's gas limit where there is one
 */
export function toCallObject(
  { from, to, value, data, gas, accessList }: TransactionRequest,
  gasPrice?: bigint,
) {
  return {
    from,
    ...(to && { to }),
    value: toQuantity(fromAmount(value)),
    ...(data !== '0x' && { data }),
    ...(gas !== undefined && { gas: toQuantity(fromAmount(gas)) }),
    ...(accessList && { accessList }),
    ...(gasPrice !== undefined && { gasPrice: toQuantity(gasPrice) }),
  }
}

/** @returns a probe as nodes take calls; `scratchAddress` is where `BALANCE_CODE` was put */
export function toProbeCall({ to, data }: Probe, scratchAddress: `0x${string}`) {
  return { to: to ?? scratchAddress, data, gas: PROBE_GAS }
}

/** @returns a JSON-RPC quantity: hex without leading zeros */
export function toQuantity(value: bigint): `0x${string}` {
  return `0x${value.toString(16)}`
}
