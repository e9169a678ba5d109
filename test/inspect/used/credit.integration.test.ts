import {
  type Address,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  maxUint256,
  parseAbi,
  parseSignature,
} from 'viem'
import { expect, inject, it } from 'vitest'
import { createTypedData } from '../support/typedData.ts'
import { type Call, createStage } from './stage.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function delegationWithSig(address delegator, address delegatee, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
])
const LIMIT = 12_345_679n
const SUPPLIED = 5_000n * 10n ** 6n

it('credit that is given by signature lets as much be borrowed as was said, and not a unit more', async () => {
  const stage = await createStage()
  const { me, other, soon, client } = stage
  const { aavePool, aaveDebtUsdc, usdc } = inject('deployments')
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [aavePool, maxUint256] })
  const supply = encodeFunctionData({ abi, functionName: 'supply', args: [usdc, SUPPLIED, me, 0] })
  await stage.prepare(me, { to: usdc, data: approve }, { to: aavePool, data: supply })
  const name = await client.readContract({ address: aaveDebtUsdc, abi: erc20Abi, functionName: 'name' })
  const { review, signature } = await stage.sign(
    createTypedData({
      domain: { name, version: '1', chainId: 31337, verifyingContract: aaveDebtUsdc },
      primaryType: 'DelegationWithSig',
      types: {
        DelegationWithSig: ['address delegatee', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
      },
      message: { delegatee: other, value: LIMIT, nonce: 0n, deadline: soon },
    }),
  )
  expect(review.sentences[0]).toContain('may borrow in your name, until you owe 12.3457')

  const { r, s, yParity } = parseSignature(signature)
  const handIn: Call = {
    to: aaveDebtUsdc,
    data: encodeFunctionData({
      abi,
      functionName: 'delegationWithSig',
      args: [me, other, LIMIT, soon, 27 + yParity, r, s],
    }),
  }
  const borrow = (amount: bigint): Call => {
    const data: Hex = encodeFunctionData({ abi, functionName: 'borrow', args: [usdc, amount, 2n, 0, me] })
    return { to: aavePool, data }
  }
  const read = (owner: Address) =>
    client.readContract({ address: usdc, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })
  await stage.prepare(other, handIn)
  expect(await stage.send(other, borrow(LIMIT + 1n))).toBe(false)
  const before = await read(other)
  expect(await stage.send(other, borrow(LIMIT))).toBe(true)
  expect((await read(other)) - before).toBe(LIMIT)
  expect(await stage.send(other, borrow(1n))).toBe(false)
}, 60_000)
