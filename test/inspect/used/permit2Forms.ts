import { type Abi, encodeFunctionData, type Hex, hashStruct, parseAbi } from 'viem'
import { createTypedData } from '../support/typedData.ts'
import type { PermitForm } from './permitForm.ts'
import type { PermitPlaces } from './preparePermits.ts'

const abi = parseAbi([
  'struct PermitDetails { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { PermitDetails details; address spender; uint256 sigDeadline; }',
  'struct PermitBatch { PermitDetails[] details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permitSingle, bytes signature)',
  'function permit(address owner, PermitBatch permitBatch, bytes signature)',
  'struct AllowanceTransferDetails { address from; address to; uint160 amount; address token; }',
  'function transferFrom(AllowanceTransferDetails[] transferDetails)',
  'struct TokenPermissions { address token; uint256 amount; }',
  'struct PermitTransferFrom { TokenPermissions permitted; uint256 nonce; uint256 deadline; }',
  'struct PermitBatchTransferFrom { TokenPermissions[] permitted; uint256 nonce; uint256 deadline; }',
  'struct SignatureTransferDetails { address to; uint256 requestedAmount; }',
  'function permitTransferFrom(PermitTransferFrom permit, SignatureTransferDetails transferDetails, address owner, bytes signature)',
  'function permitTransferFrom(PermitBatchTransferFrom permit, SignatureTransferDetails[] transferDetails, address owner, bytes signature)',
  'function permitWitnessTransferFrom(PermitTransferFrom permit, SignatureTransferDetails transferDetails, address owner, bytes32 witness, string witnessTypeString, bytes signature)',
  'function permitWitnessTransferFrom(PermitBatchTransferFrom permit, SignatureTransferDetails[] transferDetails, address owner, bytes32 witness, string witnessTypeString, bytes signature)',
])
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi: abi as Abi, functionName, args })

const detail = ['address token', 'uint160 amount', 'uint48 expiration', 'uint48 nonce']
const permitted = ['address token', 'uint256 amount']
const Order = ['address maker', 'uint256 price']
/** As Permit2 wants it: what follows the name of the witness’s field, with the types it uses in the order of the alphabet. */
const WITNESS =
  'Order witness)Order(address maker,uint256 price)TokenPermissions(address token,uint256 amount)'

/** Permit2 in all its forms: leave for one token and for two, one transfer of one token and of two, with a witness and without. */
export function permit2Forms({ usdc, dai, permit2, me, other, soon }: PermitPlaces): readonly PermitForm[] {
  const domain = { name: 'Permit2', chainId: 31337, verifyingContract: permit2 }
  const tokens = [
    { token: usdc, amount: 2_345_678n },
    { token: dai, amount: 1_000_000_000_000_000_003n },
  ]
  const sign = (primaryType: string, types: Readonly<Record<string, readonly string[]>>, message: object) =>
    createTypedData({ domain, primaryType, types, message })

  const allowance = (isBatch: boolean): PermitForm => {
    const each = tokens.map((token) => ({ ...token, expiration: soon, nonce: 0n }))
    const details = isBatch ? each : each[0]
    const permit = { details, spender: other, sigDeadline: soon }
    const type = isBatch ? 'PermitBatch' : 'PermitSingle'
    const named = isBatch ? 'PermitDetails[] details' : 'PermitDetails details'
    return {
      name: `Permit2: leave for ${isBatch ? 'two tokens' : 'a token'}`,
      typed: sign(
        type,
        { [type]: [named, 'address spender', 'uint256 sigDeadline'], PermitDetails: detail },
        permit,
      ),
      use: (signature, amounts) => [
        { to: permit2, data: encode('permit', [me, permit, signature]) },
        {
          to: permit2,
          data: encode('transferFrom', [
            amounts.map((amount, index) => ({ from: me, to: other, amount, token: each[index]?.token })),
          ]),
        },
      ],
    }
  }

  const transfer = (isBatch: boolean, witness?: { maker: string; price: bigint }): PermitForm => {
    const permit = { permitted: isBatch ? tokens : tokens[0], nonce: 5n, deadline: soon }
    const type = `Permit${isBatch ? 'Batch' : ''}${witness ? 'Witness' : ''}TransferFrom`
    const fields = [
      ...[isBatch ? 'TokenPermissions[] permitted' : 'TokenPermissions permitted', 'address spender'],
      ...['uint256 nonce', 'uint256 deadline', ...(witness ? ['Order witness'] : [])],
    ]
    const types = { [type]: fields, TokenPermissions: permitted, ...(witness && { Order }) }
    return {
      name: `Permit2: one transfer of ${isBatch ? 'two tokens' : 'a token'}${witness ? ', with a witness' : ''}`,
      typed: sign(type, types, { ...permit, spender: other, ...(witness && { witness }) }),
      use: (signature, amounts) => {
        const wanted = amounts.map((requestedAmount) => ({ to: other, requestedAmount }))
        const args = [permit, isBatch ? wanted : wanted[0], me]
        const data = witness
          ? encode('permitWitnessTransferFrom', [...args, hashOrder(witness), WITNESS, signature])
          : encode('permitTransferFrom', [...args, signature])
        return [{ to: permit2, data }]
      },
    }
  }

  const witness = { maker: me, price: 7n }
  return [
    ...[allowance(false), allowance(true)],
    ...[transfer(false), transfer(true), transfer(false, witness), transfer(true, witness)],
  ]
}

function hashOrder(data: { maker: string; price: bigint }): Hex {
  const types = {
    Order: [
      { name: 'maker', type: 'address' },
      { name: 'price', type: 'uint256' },
    ],
  }
  return hashStruct({ data, primaryType: 'Order', types })
}
