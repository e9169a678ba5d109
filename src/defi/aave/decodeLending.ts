import { decodeArguments } from '../abi/decodeArguments.ts'
import { lowerCase } from '../swap.ts'
import type { Lending } from './lending.ts'
import { toMoney } from './toMoney.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const uint8 = { type: 'uint8' } as const
const uint16 = { type: 'uint16' } as const
const bytes32 = { type: 'bytes32' } as const
const bool = { type: 'bool' } as const
const signature = [uint, uint8, bytes32, bytes32] as const

const supply = { selector: '0x617ba037', inputs: [address, uint, address, uint16] } as const
const deposit = { selector: '0xe8eda9df', inputs: [address, uint, address, uint16] } as const
const supplyWithPermit = {
  selector: '0x02c205f0',
  inputs: [address, uint, address, uint16, ...signature],
} as const
const withdraw = { selector: '0x69328dec', inputs: [address, uint, address] } as const
const borrow = { selector: '0xa415bcad', inputs: [address, uint, uint, uint16, address] } as const
const repay = { selector: '0x573ade81', inputs: [address, uint, uint, address] } as const
const repayWithPermit = {
  selector: '0xee3e210b',
  inputs: [address, uint, uint, address, ...signature],
} as const
const repayFromLent = { selector: '0x2dad97d4', inputs: [address, uint, uint] } as const
const setCollateral = { selector: '0x5a3b74b9', inputs: [address, bool] } as const
const setMode = { selector: '0x28530a47', inputs: [uint8] } as const
const approveDelegation = { selector: '0xc04a8a10', inputs: [address, uint] } as const

/**
 * Reads a call to a pool of Aave V3, or to one of its tokens that count debts, by its bytes alone: any contract may have
 * functions of the same names.
 *
 * @param call `from` and `to` in lower case; `from` is whose debt falls where the call does not say
 * @returns undefined for any other call
 * @see https://aave.com/docs/aave-v3/smart-contracts/pool
 */
export function decodeLending(call: {
  readonly from: `0x${string}`
  readonly to: `0x${string}`
  readonly data: `0x${string}`
}): Lending | undefined {
  const { from, to, data } = call
  return readMoney(data) ?? readRepayFromLent(from, data) ?? readSetting(data) ?? readLetBorrow(to, data)
}

function readMoney(data: `0x${string}`): Lending | undefined {
  const given =
    decodeArguments(data, supply) ?? decodeArguments(data, deposit) ?? decodeArguments(data, supplyWithPermit)
  if (given) return toMoney('supply', given[0], given[1], given[2])
  const taken = decodeArguments(data, withdraw)
  if (taken) return toMoney('withdraw', ...taken)
  const borrowed = decodeArguments(data, borrow)
  if (borrowed) return toMoney('borrow', borrowed[0], borrowed[1], borrowed[4])
  const repaid = decodeArguments(data, repay) ?? decodeArguments(data, repayWithPermit)
  return repaid && toMoney('repay', repaid[0], repaid[1], repaid[3])
}

function readRepayFromLent(from: `0x${string}`, data: `0x${string}`): Lending | undefined {
  const read = decodeArguments(data, repayFromLent)
  return read && { ...toMoney('repay', read[0], read[1], from), isFromLent: true }
}

function readSetting(data: `0x${string}`): Lending | undefined {
  const collateral = decodeArguments(data, setCollateral)
  if (collateral) return { action: 'collateral', token: lowerCase(collateral[0]), isOn: collateral[1] }
  const mode = decodeArguments(data, setMode)
  return mode && { action: 'mode', mode: mode[0] }
}

function readLetBorrow(token: `0x${string}`, data: `0x${string}`): Lending | undefined {
  const read = decodeArguments(data, approveDelegation)
  return read && { action: 'letBorrow', token, amount: read[1], borrower: lowerCase(read[0]) }
}
