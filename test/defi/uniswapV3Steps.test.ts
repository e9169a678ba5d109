import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import {
  atBlock,
  dai,
  exactInSingle,
  exactOutSingle,
  type Hex,
  limit,
  me,
  newAbi,
  newRouter,
  one,
  other,
  read,
  refund,
  timed,
  together,
  two,
  unwrapToSender,
  usdc,
  weth,
} from './support/routerV3.ts'

const feeAbi = parseAbi([
  'function sweepTokenWithFee(address, uint256, uint256, address)',
  'function unwrapWETH9WithFee(uint256, address, uint256, address)',
  'function unwrapWETH9WithFee(uint256, uint256, address)',
])

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
      fees: [{ token: dai, bps: 100n, recipient: other }],
    })
  })

  it('a fee is named by each function that takes one, and is none where it comes back to the sender', () => {
    const swap = exactInSingle({ tokenOut: weth, recipient: two })
    const inDai = exactInSingle({ recipient: two })
    const fees = [
      [swap, 'unwrapWETH9WithFee', [1_000n, me, 40n, other], 'native'],
      [swap, 'unwrapWETH9WithFee', [1_000n, 40n, other], 'native'],
      [inDai, 'sweepTokenWithFee', [dai, 1_000n, 40n, other], dai],
    ] as const
    for (const [first, functionName, args, token] of fees) {
      const sweep = encodeFunctionData({ abi: feeAbi, functionName, args: args as never })
      expect(read(together(first, sweep))).toMatchObject({
        receive: { token, amount: 996n },
        fees: [{ token, bps: 40n, recipient: other }],
      })
    }
    const back = encodeFunctionData({
      abi: feeAbi,
      functionName: 'sweepTokenWithFee',
      args: [dai, 1n, 40n, me],
    })
    expect(read(together(inDai, back))).not.toHaveProperty('fees')
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
