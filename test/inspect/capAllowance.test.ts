import fc from 'fast-check'
import { decodeFunctionData, encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { expect, it } from 'vitest'
import { capAllowance } from '../../src/inspect/capAllowance.ts'
import { toAmount } from '../../src/protocol/primitives.ts'
import { createRequest, router, usdc } from './support/stubContext.ts'

const approve = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [router, amount] })

it('changes the amount and nothing else', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, maxUint256), fc.bigInt(0n, maxUint256), (asked, amount) => {
      const transaction = createRequest({ to: usdc, data: approve(asked) })
      const capped = capAllowance(transaction, amount)
      expect({ ...capped, data: '' }).toEqual({ ...transaction, data: '' })
      const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data: capped.data })
      expect({ functionName, spender: args?.[0]?.toString().toLowerCase(), amount: args?.[1] }).toEqual({
        functionName: 'approve',
        spender: router,
        amount,
      })
    }),
  )
})

it('leaves the gas limit to be worked out anew', () => {
  const transaction = { ...createRequest({ to: usdc, data: approve(5n) }), gas: toAmount(50_000n), nonce: 3 }
  const capped = capAllowance(transaction, 4n)
  expect(capped.gas).toBeUndefined()
  expect(capped.nonce).toBe(3)
})

it('refuses what has no allowance to limit, and amounts that are none', () => {
  const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [router, 5n] })
  expect(() => capAllowance(createRequest({ to: usdc, data: transfer }), 4n)).toThrow(
    expect.objectContaining({ reason: 'notEditable' }),
  )
  expect(() => capAllowance(createRequest({ to: usdc, data: approve(5n), value: 1n }), 4n)).toThrow(
    expect.objectContaining({ reason: 'notEditable' }),
  )
  for (const amount of [-1n, maxUint256 + 1n]) {
    expect(() => capAllowance(createRequest({ to: usdc, data: approve(5n) }), amount)).toThrow(
      expect.objectContaining({ reason: 'badAllowance' }),
    )
  }
})
