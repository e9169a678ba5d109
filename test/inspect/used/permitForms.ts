import { type Abi, type Address, encodeFunctionData, type Hex, parseAbi, parseSignature } from 'viem'
import { createTypedData } from '../support/typedData.ts'
import { permit2Forms } from './permit2Forms.ts'
import type { PermitForm } from './permitForm.ts'
import type { PermitPlaces } from './preparePermits.ts'
import type { Call } from './stage.ts'

const abi = parseAbi([
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)',
  'function permit(address spender, uint256 tokenId, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function transferFrom(address from, address to, uint256 value)',
  'function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)',
  'function receiveWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)',
])
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi: abi as Abi, functionName, args })
const sides = (signature: Hex) => {
  const { r, s, yParity } = parseSignature(signature)
  return [27 + yParity, r, s]
}
const NONCE: Hex = `0x${'0e'.repeat(32)}`
const authorized = [
  ...['address from', 'address to', 'uint256 value'],
  ...['uint256 validAfter', 'uint256 validBefore', 'bytes32 nonce'],
]

/** Every kind of permit that the wallet explains, on contracts that take it. Amounts are odd to the last digit. */
export function permitForms(places: PermitPlaces): readonly PermitForm[] {
  const { usdc, signet, positions, positionId, me, other, soon } = places
  const domain = (name: string, verifyingContract: Address) => ({
    ...{ name, version: '1', chainId: 31337, verifyingContract },
  })
  const move = (to: Address, amount: bigint): Call => ({
    to,
    data: encode('transferFrom', [me, other, amount]),
  })
  const authorization = (word: 'transfer' | 'receive', amount: bigint): PermitForm => {
    const primaryType = word === 'transfer' ? 'TransferWithAuthorization' : 'ReceiveWithAuthorization'
    const message = { from: me, to: other, value: amount, validAfter: 0n, validBefore: soon, nonce: NONCE }
    return {
      name: `EIP-3009: ${word}WithAuthorization`,
      typed: createTypedData({
        domain: domain('Devnet Signet', signet),
        ...{ primaryType, types: { [primaryType]: authorized }, message },
      }),
      use: (signature) => [
        {
          to: signet,
          data: encode(`${word}WithAuthorization`, [...Object.values(message), ...sides(signature)]),
        },
      ],
      isFixed: true,
    }
  }
  return [
    {
      name: 'EIP-2612',
      typed: createTypedData({
        domain: domain('USD Coin', usdc),
        primaryType: 'Permit',
        types: {
          Permit: ['address owner', 'address spender', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
        },
        message: { owner: me, spender: other, value: 1_234_567n, nonce: 0, deadline: soon },
      }),
      use: (signature, [amount = 0n]) => [
        { to: usdc, data: encode('permit', [me, other, 1_234_567n, soon, ...sides(signature)]) },
        move(usdc, amount),
      ],
    },
    {
      name: 'DAI’s permit',
      typed: createTypedData({
        domain: domain('Devnet Signet', signet),
        primaryType: 'Permit',
        types: {
          Permit: ['address holder', 'address spender', 'uint256 nonce', 'uint256 expiry', 'bool allowed'],
        },
        message: { holder: me, spender: other, nonce: 0, expiry: soon, allowed: true },
      }),
      use: (signature, [amount = 0n]) => [
        { to: signet, data: encode('permit', [me, other, 0n, soon, true, ...sides(signature)]) },
        move(signet, amount),
      ],
    },
    {
      name: 'EIP-4494, of a position at Uniswap',
      typed: createTypedData({
        domain: domain('Uniswap V3 Positions NFT-V1', positions),
        primaryType: 'Permit',
        types: { Permit: ['address spender', 'uint256 tokenId', 'uint256 nonce', 'uint256 deadline'] },
        message: { spender: other, tokenId: positionId, nonce: 0, deadline: soon },
      }),
      use: (signature) => [
        { to: positions, data: encode('permit', [other, positionId, soon, ...sides(signature)]) },
        move(positions, positionId),
      ],
      isFixed: true,
    },
    authorization('transfer', 1_000_000_000_000_000_007n),
    authorization('receive', 3n),
    ...permit2Forms(places),
  ]
}
