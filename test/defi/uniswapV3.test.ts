import fc from 'fast-check'
import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import {
  dai,
  exactInSingle,
  exactOutSingle,
  type Hex,
  limit,
  me,
  newAbi,
  newRouter,
  oldRouter,
  one,
  path,
  read,
  together,
  two,
  usdc,
  weth,
  zero,
} from './support/routerV3.ts'

describe('SwapRouter02, one swap', () => {
  it('exactInputSingle and exactInput pay an exact amount', () => {
    const expected = {
      pay: { token: usdc, amount: 7n },
      payIsMaximum: false,
      receive: { token: dai, amount: 5n },
      receiveIsMinimum: true,
      recipient: me,
    }
    expect(read(exactInSingle())).toMatchObject(expected)
    const args = [{ path: path(usdc, weth, dai), recipient: me, amountIn: 7n, amountOutMinimum: 5n }] as const
    expect(read(encodeFunctionData({ abi: newAbi, functionName: 'exactInput', args }))).toMatchObject(
      expected,
    )
  })

  it('exactOutputSingle and exactOutput receive an exact amount; the path runs backwards', () => {
    const expected = {
      pay: { token: usdc, amount: 9n },
      payIsMaximum: true,
      receive: { token: dai, amount: 7n },
      receiveIsMinimum: false,
    }
    expect(read(exactOutSingle())).toMatchObject(expected)
    const args = [{ path: path(dai, weth, usdc), recipient: me, amountOut: 7n, amountInMaximum: 9n }] as const
    expect(read(encodeFunctionData({ abi: newAbi, functionName: 'exactOutput', args }))).toMatchObject(
      expected,
    )
  })

  it('trades on V2 by its own two functions', () => {
    const exactIn = encodeFunctionData({
      abi: newAbi,
      functionName: 'swapExactTokensForTokens',
      args: [7n, 5n, [usdc, dai], one],
    })
    expect(read(exactIn)).toMatchObject({ pay: { amount: 7n }, receive: { amount: 5n }, recipient: me })
    const exactOut = encodeFunctionData({
      abi: newAbi,
      functionName: 'swapTokensForExactTokens',
      args: [7n, 9n, [usdc, dai], me],
    })
    expect(read(exactOut)).toMatchObject({ pay: { amount: 9n }, payIsMaximum: true, receive: { amount: 7n } })
  })

  it('1 is the sender, 2 the router, 0 nobody', () => {
    expect(read(exactInSingle({ recipient: one }))?.recipient).toBe(me)
    expect(read(exactInSingle({ recipient: two }))?.recipient).toBe(newRouter)
    expect(read(exactInSingle({ recipient: zero }))?.recipient).toBe(zero)
  })

  it('is not read when its path is none', () => {
    const args = [{ path: '0x1234', recipient: me, amountIn: 7n, amountOutMinimum: 5n }] as const
    expect(read(encodeFunctionData({ abi: newAbi, functionName: 'exactInput', args }))).toBeUndefined()
  })
})

describe('SwapRouter, the older one', () => {
  const abi = parseAbi([
    'struct In1 { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
    'struct Out { bytes path; address recipient; uint256 deadline; uint256 amountOut; uint256 amountInMaximum; }',
    'function exactInputSingle(In1)',
    'function exactOutput(Out)',
  ])
  const single = (recipient: Hex, tokenOut: Hex = dai) =>
    encodeFunctionData({
      abi,
      functionName: 'exactInputSingle',
      args: [
        {
          tokenIn: usdc,
          tokenOut,
          fee: 500,
          recipient,
          deadline: 50n,
          amountIn: 7n,
          amountOutMinimum: 5n,
          ...limit,
        },
      ],
    })

  it('has its deadline in the struct', () => {
    expect(read(single(me), 0n, oldRouter)).toMatchObject({ recipient: me, deadlineMs: 50_000 })
    const args = [
      { path: path(dai, usdc), recipient: me, deadline: 60n, amountOut: 7n, amountInMaximum: 9n },
    ] as const
    const exactOut = encodeFunctionData({ abi, functionName: 'exactOutput', args })
    expect(read(exactOut, 0n, oldRouter)).toMatchObject({
      pay: { token: usdc, amount: 9n },
      receive: { token: dai, amount: 7n },
      deadlineMs: 60_000,
    })
  })

  it('0 is the router, 1 an address like any other', () => {
    expect(read(single(zero), 0n, oldRouter)?.recipient).toBe(oldRouter)
    expect(read(single(one), 0n, oldRouter)?.recipient).toBe(one)
    const unwrap = encodeFunctionData({ abi: newAbi, functionName: 'unwrapWETH9', args: [6n, me] })
    expect(read(together(single(zero, weth), unwrap), 0n, oldRouter)).toMatchObject({
      receive: { token: 'native', amount: 6n },
      recipient: me,
      deadlineMs: 50_000,
    })
  })
})

it('no bytes make it throw', () => {
  const selectors = ['0x04e45aaf', '0xb858183f', '0x472b43f3', '0xac9650d8', '0x5ae401dc', '0x7ff36ab5', '0x']
  fc.assert(
    fc.property(
      fc.constantFrom(...selectors),
      fc.uint8Array({ maxLength: 400 }),
      fc.bigInt(0n, 9n),
      (selector, bytes, value) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as const
        expect(() => read(data as Hex, value)).not.toThrow()
      },
    ),
  )
})
