import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  erc20Abi,
  type Hex,
  parseAbi,
  size,
  zeroAddress,
} from 'viem'
import { inject } from 'vitest'
import { createTypedData } from '../support/typedData.ts'
import type { Call, Stage } from './stage.ts'

/** A signature that has an account do something, and how somebody else hands it in. */
export type HeldForm = {
  readonly name: string
  readonly typed: object
  readonly use: (signature: Hex) => Call
  /** What the wallet says that it does, one by one. */
  readonly says: readonly string[]
}

const abi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
  'function multiSend(bytes transactions)',
  'function addOwnerWithThreshold(address owner, uint256 threshold)',
])
const fields = [
  ...['address to', 'uint256 value', 'bytes data', 'uint8 operation', 'uint256 safeTxGas'],
  ...['uint256 baseGas', 'uint256 gasPrice', 'address gasToken', 'address refundReceiver', 'uint256 nonce'],
]
const [CALL, DELEGATECALL] = [0, 1]

/** @returns the call by which the devnet's Safe takes an account among its owners; the Safe itself makes it */
export function joinSafe(safe: Address, owner: Address): Call {
  const data = encodeFunctionData({ abi, functionName: 'addOwnerWithThreshold', args: [owner, 1n] })
  return { to: safe, data }
}

/** Transactions of a Safe: one call, and a list of them. Amounts are odd to the last digit. */
export function heldForms({ other }: Pick<Stage, 'other'>): readonly HeldForm[] {
  const { safe, safeMultiSendCallOnly, usdc, dai } = inject('deployments')
  const transfer = (amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [other, amount] })
  const form = (
    o: Pick<HeldForm, 'name' | 'says'> & { to: Address; data: Hex; value?: bigint; operation?: number },
  ): HeldForm => {
    const { name, says, to, data, value = 0n, operation = CALL } = o
    const call = { to, value, data, operation }
    const refund = {
      safeTxGas: 0n,
      baseGas: 0n,
      gasPrice: 0n,
      gasToken: zeroAddress,
      refundReceiver: zeroAddress,
    }
    return {
      ...{ name, says },
      typed: createTypedData({
        domain: { chainId: 31337, verifyingContract: safe },
        ...{ primaryType: 'SafeTx', types: { SafeTx: fields } },
        // The first was joining it.
        message: { ...call, ...refund, nonce: 0n },
      }),
      use: (signature) => {
        const args = [...Object.values(call), ...Object.values(refund), signature]
        return {
          to: safe,
          data: encodeFunctionData({ abi: abi as Abi, functionName: 'execTransaction', args }),
        }
      },
    }
  }
  const packed = (to: Address, data: Hex, value = 0n) =>
    encodePacked(
      ['uint8', 'address', 'uint256', 'uint256', 'bytes'],
      [CALL, to, value, BigInt(size(data)), data],
    )
  const list = concat([
    packed(usdc, transfer(7_654_321n)),
    packed(dai, transfer(1_000_000_000_000_000_009n)),
    packed(other, '0x', 250_000_000_000_000_003n),
  ])
  return [
    form({
      ...{ name: 'a Safe sends a token', to: usdc, data: transfer(1_234_567n) },
      says: ['Send 1.23457 USDC'],
    }),
    form({
      ...{ name: 'a Safe sends coins', to: other, data: '0x', value: 333_333_333_333_333_331n },
      says: ['Send 0.333334 ETH'],
    }),
    form({
      ...{ name: 'a Safe makes a list of calls', to: safeMultiSendCallOnly, operation: DELEGATECALL },
      data: encodeFunctionData({ abi, functionName: 'multiSend', args: [list] }),
      says: ['Send 7.65433 USDC', 'Send 1.00001 DAI', 'Send 0.250001 ETH'],
    }),
  ]
}
