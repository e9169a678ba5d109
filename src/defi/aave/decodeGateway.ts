import { decodeArguments } from '../abi/decodeArguments.ts'
import type { Lending } from './lending.ts'
import { toMoney } from './toMoney.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const uint8 = { type: 'uint8' } as const
const uint16 = { type: 'uint16' } as const
const bytes32 = { type: 'bytes32' } as const

const deposit = { selector: '0x474cf53d', inputs: [address, address, uint16] } as const
const withdraw = { selector: '0x80500d20', inputs: [address, uint, address] } as const
const withdrawWithPermit = {
  selector: '0xd4c40b6c',
  inputs: [address, uint, address, uint, uint8, bytes32, bytes32],
} as const
const repay = { selector: '0xbcc3c255', inputs: [address, uint, address] } as const
const repayAtRate = { selector: '0x02c5fcf8', inputs: [address, uint, uint, address] } as const
const borrow = { selector: '0xe74f7b85', inputs: [address, uint, uint16] } as const
const borrowAtRate = { selector: '0x66514c97', inputs: [address, uint, uint, uint16] } as const

/**
 * Reads a call to the contract that takes the chain's coin for Aave V3's pool, by its bytes alone: any contract may have
 * functions of the same names. The pool that such a call names is not looked at by the contract.
 *
 * @param call `from` in lower case, `value` in wei
 * @returns undefined for any other call
 * @see https://aave.com/docs/aave-v3/smart-contracts/wrapped-token-gateway
 */
export function decodeGateway(call: {
  readonly from: `0x${string}`
  readonly value: bigint
  readonly data: `0x${string}`
}): Lending | undefined {
  return readPaid(call) ?? (call.value === 0n ? readTaken(call) : undefined)
}

function readPaid({ value, data }: { readonly value: bigint; readonly data: `0x${string}` }) {
  const given = decodeArguments(data, deposit)
  if (given) return toMoney('supply', 'native', value, given[1])
  const repaid = decodeArguments(data, repay)
  if (repaid) return toMoney('repay', 'native', repaid[1], repaid[2])
  const atRate = decodeArguments(data, repayAtRate)
  return atRate && toMoney('repay', 'native', atRate[1], atRate[3])
}

function readTaken({ from, data }: { readonly from: `0x${string}`; readonly data: `0x${string}` }) {
  const taken = decodeArguments(data, withdraw) ?? decodeArguments(data, withdrawWithPermit)
  if (taken) return toMoney('withdraw', 'native', taken[1], taken[2])
  const borrowed = decodeArguments(data, borrow) ?? decodeArguments(data, borrowAtRate)
  return borrowed && toMoney('borrow', 'native', borrowed[1], from)
}
