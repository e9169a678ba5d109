import fc from 'fast-check'
import { concat, encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeSwap } from '../../src/defi/decodeSwap.ts'
import { swapRouters, swapRouters02 } from '../../src/defi/uniswapV3/routers.ts'

const chainId = 'eip155:1'
const me = `0x${'a1'.repeat(20)}` as const
const other = `0x${'b2'.repeat(20)}` as const
const usdc = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const dai = '0x6b175474e89094c44da98b954eedeac495271d0f'
const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const newRouter = swapRouters02[chainId] ?? me
const oldRouter = swapRouters[chainId] ?? me
const zero = `0x${'0'.repeat(40)}` as const
const one = `0x${'0'.repeat(39)}1` as const
const two = `0x${'0'.repeat(39)}2` as const
const limit = { sqrtPriceLimitX96: 0n }

const newAbi = parseAbi([
  'struct In1 { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'struct In { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
  'struct Out1 { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountOut; uint256 amountInMaximum; uint160 sqrtPriceLimitX96; }',
  'struct Out { bytes path; address recipient; uint256 amountOut; uint256 amountInMaximum; }',
  'function exactInputSingle(In1)',
  'function exactInput(In)',
  'function exactOutputSingle(Out1)',
  'function exactOutput(Out)',
  'function swapExactTokensForTokens(uint256, uint256, address[], address)',
  'function swapTokensForExactTokens(uint256, uint256, address[], address)',
  'function unwrapWETH9(uint256, address)',
  'function sweepToken(address, uint256)',
  'function sweepTokenWithFee(address, uint256, address, uint256, address)',
  'function refundETH()',
  'function wrapETH(uint256)',
  'function pull(address, uint256)',
  'function selfPermit(address, uint256, uint256, uint8, bytes32, bytes32)',
  'function approveMax(address)',
])
const unwrapToSender = encodeFunctionData({
  abi: parseAbi(['function unwrapWETH9(uint256)']),
  args: [6n],
})
const timed = parseAbi(['function multicall(uint256, bytes[])'])
const plain = parseAbi(['function multicall(bytes[])'])
const atBlock = parseAbi(['function multicall(bytes32, bytes[])'])

type Hex = `0x${string}`
const read = (data: Hex, value = 0n, to: Hex = newRouter) =>
  decodeSwap({ chainId, from: me, to, value, data })?.swap
const together = (...steps: Hex[]) => encodeFunctionData({ abi: plain, args: [steps] })
const path = (...tokens: Hex[]) =>
  concat(tokens.flatMap((token, index) => (index === 0 ? [token] : [numberToHex(500, { size: 3 }), token])))

const exactInSingle = (
  given: Partial<Record<'tokenIn' | 'tokenOut' | 'recipient', Hex>> = {},
  amountIn = 7n,
) =>
  encodeFunctionData({
    abi: newAbi,
    functionName: 'exactInputSingle',
    args: [
      {
        tokenIn: usdc,
        tokenOut: dai,
        recipient: me,
        ...given,
        fee: 500,
        amountIn,
        amountOutMinimum: 5n,
        ...limit,
      },
    ],
  })
const exactOutSingle = (given: Partial<Record<'tokenIn' | 'tokenOut' | 'recipient', Hex>> = {}) =>
  encodeFunctionData({
    abi: newAbi,
    functionName: 'exactOutputSingle',
    args: [
      {
        tokenIn: usdc,
        tokenOut: dai,
        recipient: me,
        ...given,
        fee: 500,
        amountOut: 7n,
        amountInMaximum: 9n,
        ...limit,
      },
    ],
  })
const refund = encodeFunctionData({ abi: newAbi, functionName: 'refundETH' })

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

describe('several steps in one call', () => {
  it('each of the three multicalls is unwrapped; the earliest deadline counts', () => {
    const swap = { pay: { token: usdc, amount: 7n }, receive: { token: dai, amount: 5n } }
    expect(read(together(exactInSingle()))).toMatchObject({ ...swap, deadlineMs: undefined })
    const withDeadline = encodeFunctionData({ abi: timed, args: [40n, [exactInSingle()]] })
    expect(read(withDeadline)).toMatchObject({ ...swap, deadlineMs: 40_000 })
    const block = encodeFunctionData({ abi: atBlock, args: [`0x${'11'.repeat(32)}`, [exactInSingle()]] })
    expect(read(block)).toMatchObject(swap)
  })

  it('coin sent along pays for the wrapped coin', () => {
    expect(read(together(exactInSingle({ tokenIn: weth })), 7n)).toMatchObject({
      pay: { token: 'native', amount: 7n },
      payIsMaximum: false,
    })
  })

  it('coin that is not needed comes back only where the call says so', () => {
    const swap = exactOutSingle({ tokenIn: weth })
    expect(read(together(swap, refund), 9n)).toMatchObject({ pay: { amount: 9n }, payIsMaximum: true })
    expect(read(together(swap), 9n)).toMatchObject({ pay: { amount: 9n }, payIsMaximum: false })
    expect(read(together(exactInSingle({ tokenIn: weth })), 10n)).toMatchObject({ pay: { amount: 10n } })
  })

  it('coin that does not suffice is not read: the router would take tokens', () => {
    expect(read(together(exactInSingle({ tokenIn: weth })), 6n)).toBeUndefined()
  })

  it('what the router holds is unwrapped for the sender, at least for the greater minimum', () => {
    const swap = exactInSingle({ tokenOut: weth, recipient: two })
    expect(read(together(swap, unwrapToSender))).toMatchObject({
      receive: { token: 'native', amount: 6n },
      receiveIsMinimum: true,
      recipient: me,
    })
  })

  it('a fee is taken off what is swept', () => {
    const swap = encodeFunctionData({
      abi: newAbi,
      functionName: 'exactInputSingle',
      args: [
        {
          tokenIn: usdc,
          tokenOut: dai,
          fee: 500,
          recipient: two,
          amountIn: 7n,
          amountOutMinimum: 1000n,
          ...limit,
        },
      ],
    })
    const args = [dai, 1n, me, 100n, other] as const
    const sweep = encodeFunctionData({ abi: newAbi, functionName: 'sweepTokenWithFee', args })
    expect(read(together(swap, sweep))).toMatchObject({
      receive: { token: dai, amount: 990n },
      recipient: me,
    })
  })

  it('a route that is split is added up', () => {
    expect(read(together(exactInSingle(), exactInSingle()))).toMatchObject({
      pay: { amount: 14n },
      receive: { amount: 10n },
    })
  })

  it('a route over V2 and V3 is followed by what the router holds in between', () => {
    const first = encodeFunctionData({
      abi: newAbi,
      functionName: 'swapExactTokensForTokens',
      args: [7n, 0n, [usdc, weth], two],
    })
    const second = exactInSingle({ tokenIn: weth, recipient: one }, 0n)
    expect(read(together(first, second))).toMatchObject({
      pay: { token: usdc, amount: 7n },
      receive: { token: dai, amount: 5n },
      recipient: me,
    })
  })

  it('tokens may be pulled and coin wrapped first', () => {
    const pull = encodeFunctionData({ abi: newAbi, functionName: 'pull', args: [usdc, 7n] })
    const swap = exactInSingle({}, 0n)
    expect(read(together(pull, swap))).toMatchObject({ pay: { token: usdc, amount: 7n } })
    const wrap = encodeFunctionData({ abi: newAbi, functionName: 'wrapETH', args: [7n] })
    expect(read(together(wrap, exactInSingle({ tokenIn: weth }, 0n)), 7n)).toMatchObject({
      pay: { token: 'native', amount: 7n },
    })
  })

  it('what stays with the router is received by the router', () => {
    expect(read(together(exactInSingle({ recipient: two })))?.recipient).toBe(newRouter)
  })

  it('a permit that the router passes on changes nothing', () => {
    const word = `0x${'00'.repeat(32)}` as const
    const args = [usdc, 7n, 50n, 27, word, word] as const
    const permit = encodeFunctionData({ abi: newAbi, functionName: 'selfPermit', args })
    expect(read(together(permit, exactInSingle()))).toMatchObject({ pay: { token: usdc, amount: 7n } })
  })

  it('an unknown step, two assets paid or two recipients leave it unread', () => {
    const approve = encodeFunctionData({ abi: newAbi, functionName: 'approveMax', args: [usdc] })
    expect(read(together(exactInSingle(), approve))).toBeUndefined()
    expect(read(together(exactInSingle(), exactInSingle({ tokenIn: weth })))).toBeUndefined()
    expect(read(together(exactInSingle(), exactInSingle({ recipient: other })))).toBeUndefined()
  })

  it('multicalls within multicalls end somewhere', () => {
    const nested = (depth: number): Hex => (depth === 0 ? exactInSingle() : together(nested(depth - 1)))
    expect(read(nested(2))).toBeDefined()
    expect(read(nested(3))).toBeUndefined()
    expect(read(together(...Array<Hex>(40).fill(refund)))).toBeUndefined()
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
