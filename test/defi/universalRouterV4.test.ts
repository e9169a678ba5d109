import fc from 'fast-check'
import { encodeAbiParameters, encodeFunctionData, type Hex, parseAbi, parseAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeSwap } from '../../src/defi/decodeSwap.ts'

/** Versions 2.0 and 2.1.1 on Ethereum: from 2.1 on a swap over several pools says how bad each price may be. */
const router = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const newer = '0x4c82d1fbfe28c977cbb58d8c7ff8fcf9f70a2cca'
const me = `0x${'a1'.repeat(20)}` as const
const thief = `0x${'b2'.repeat(20)}` as const
const usdc: Hex = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const dai: Hex = '0x6b175474e89094c44da98b954eedeac495271d0f'
const weth: Hex = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const COIN: Hex = `0x${'0'.repeat(40)}`
const SENDER: Hex = '0x0000000000000000000000000000000000000001'
const ROUTER: Hex = '0x0000000000000000000000000000000000000002'
const HELD = 2n ** 255n

const encode = (types: string, values: readonly unknown[]) =>
  encodeAbiParameters(parseAbiParameters(types), values as never)
type Action = readonly [code: string, input: Hex]
const single =
  (code: string) =>
  (tokenIn: Hex, tokenOut: Hex, first: bigint, second: bigint): Action => {
    const isFirst = BigInt(tokenIn) < BigInt(tokenOut)
    const pair = isFirst ? [tokenIn, tokenOut] : [tokenOut, tokenIn]
    const types = '((address, address, uint24, int24, address), bool, uint128, uint128, bytes)'
    return [code, encode(types, [[[...pair, 500, 10, COIN], isFirst, first, second, '0x12']])]
  }
const swapIn = single('06')
const swapOut = single('08')
const hops = '(address, uint256, int24, address, bytes)[]'
const throughPools = (
  code: string,
  isBounded: boolean,
  tokens: Hex[],
  first: bigint,
  second: bigint,
): Action => {
  const [end, ...rest] = tokens
  const path = rest.map((token) => [token, 500n, 10, COIN, '0x'])
  const types = `(address, ${hops}, ${isBounded ? 'uint256[], ' : ''}uint128, uint128)`
  return [code, encode(types, [[end, path, ...(isBounded ? [[7n]] : []), first, second]])]
}
const settle = (token: Hex, amount = 0n, byUser = true): Action => [
  '0b',
  encode('address, uint256, bool', [token, amount, byUser]),
]
const settleAll = (token: Hex, maximum: bigint): Action => [
  '0c',
  encode('address, uint256', [token, maximum]),
]
const take = (token: Hex, recipient: Hex = SENDER, amount = 0n): Action => [
  '0e',
  encode('address, address, uint256', [token, recipient, amount]),
]
const takeAll = (token: Hex, minimum: bigint): Action => ['0f', encode('address, uint256', [token, minimum])]
const portion = (token: Hex, feeBps: bigint): Action => [
  '10',
  encode('address, address, uint256', [token, thief, feeBps]),
]
const plan = (...actions: readonly Action[]): Action => [
  '10',
  encode('bytes, bytes[]', [
    `0x${actions.map(([code]) => code).join('')}`,
    actions.map(([, input]) => input),
  ]),
]

const abi = parseAbi(['function execute(bytes commands, bytes[] inputs) payable'])
function read(commands: readonly Action[], { value = 0n, to = router } = {}) {
  const codes = `0x${commands.map(([code]) => code).join('')}` as const
  const data = encodeFunctionData({ abi, args: [codes, commands.map(([, input]) => input)] })
  return decodeSwap({ chainId: 'eip155:1', from: me, to: to as Hex, value, data })?.swap
}

describe('a swap in the pools of V4', () => {
  it('of what is owed for what is due, at least', () => {
    expect(read([plan(swapIn(usdc, weth, 100n, 90n), settle(usdc), take(weth))])).toEqual({
      pay: { token: usdc, amount: 100n },
      payIsMaximum: false,
      receive: { token: weth, amount: 90n },
      receiveIsMinimum: true,
      recipient: me,
      deadlineMs: undefined,
    })
  })

  it('has the minimum that is the higher of two', () => {
    const swap = (minimum: bigint) =>
      read([plan(swapIn(usdc, dai, 100n, 90n), settleAll(usdc, 100n), takeAll(dai, minimum))])?.receive
    expect(swap(95n)).toEqual({ token: dai, amount: 95n })
    expect(swap(5n)).toEqual({ token: dai, amount: 90n })
  })

  it('of coin that is sent along', () => {
    const swap = plan(swapIn(COIN, usdc, 7n, 5n), settle(COIN), take(usdc))
    expect(read([swap], { value: 7n })).toMatchObject({
      pay: { token: 'native', amount: 7n },
      receive: { token: usdc, amount: 5n },
    })
    expect(read([swap], { value: 6n })).toBeUndefined()
  })

  it('for coin, less a part for the site, by the plan or by the router', () => {
    const within = plan(swapIn(usdc, COIN, 100n, 1_000n), settle(usdc), portion(COIN, 100n), take(COIN))
    expect(read([within])?.receive).toEqual({ token: 'native', amount: 990n })
    const held = plan(swapIn(usdc, COIN, 100n, 0n), settle(usdc), take(COIN, ROUTER))
    const fee: Action = ['06', encode('address, address, uint256', [COIN, thief, 25n])]
    const sweep: Action = ['04', encode('address, address, uint256', [COIN, SENDER, 900n])]
    expect(read([held, fee, sweep])).toMatchObject({
      receive: { token: 'native', amount: 900n },
      receiveIsMinimum: true,
      recipient: me,
    })
  })

  it('of coin that the router unwrapped for it', () => {
    const pull: Action = ['02', encode('address, address, uint160', [weth, ROUTER, 9n])]
    const unwrap: Action = ['0c', encode('address, uint256', [ROUTER, 9n])]
    const swap = plan(swapIn(COIN, usdc, 9n, 5n), settle(COIN, 0n, false), take(usdc))
    expect(read([pull, unwrap, swap])).toMatchObject({
      pay: { token: weth, amount: 9n },
      receive: { token: usdc, amount: 5n },
    })
  })

  it('of what the router holds already', () => {
    const pull: Action = ['02', encode('address, address, uint160', [usdc, ROUTER, 9n])]
    const swap = plan(settle(usdc, HELD, false), swapIn(usdc, dai, 0n, 5n), take(dai))
    expect(read([pull, swap])?.pay).toEqual({ token: usdc, amount: 9n })
  })

  it('that is paid for first', () => {
    expect(read([plan(settle(usdc, 40n), swapIn(usdc, dai, 0n, 5n), take(dai))])?.pay).toEqual({
      token: usdc,
      amount: 40n,
    })
  })

  it('for an exact amount pays at most the lower of two', () => {
    const swap = plan(swapOut(usdc, dai, 50n, 60n), settleAll(usdc, 55n), take(dai, SENDER, 50n))
    expect(read([swap])).toMatchObject({
      pay: { token: usdc, amount: 55n },
      payIsMaximum: true,
      receive: { token: dai, amount: 50n },
      receiveIsMinimum: false,
    })
  })

  it('that is split over several pools is added up', () => {
    const ways = [swapIn(usdc, dai, 60n, 50n), throughPools('07', false, [usdc, weth, dai], 40n, 30n)]
    expect(read([plan(...ways, settle(usdc), take(dai))])).toMatchObject({
      pay: { token: usdc, amount: 100n },
      receive: { token: dai, amount: 80n },
    })
  })

  it.each([
    ['07', { pay: { token: usdc, amount: 40n }, receive: { token: dai, amount: 30n } }],
    ['09', { pay: { token: dai, amount: 30n }, receive: { token: usdc, amount: 40n } }],
  ])('over several pools (%s) is read as its router reads it, and not otherwise', (code, expected) => {
    const [paid, got] = code === '07' ? [usdc, dai] : [dai, usdc]
    const swap = (isBounded: boolean) => {
      // What comes first is the end that is exact.
      const tokens = code === '07' ? [usdc, weth, dai] : [usdc, dai, weth]
      return [plan(throughPools(code, isBounded, tokens, 40n, 30n), settle(paid), take(got))]
    }
    expect(read(swap(false))).toMatchObject(expected)
    expect(read(swap(true), { to: newer })).toMatchObject(expected)
    expect(read(swap(true), { to: thief })).toMatchObject(expected)
    expect(read(swap(true))).toBeUndefined()
    expect(read(swap(false), { to: newer })).toBeUndefined()
  })

  it('for somebody else is told as theirs', () => {
    expect(read([plan(swapIn(usdc, weth, 100n, 90n), settle(usdc), take(weth, thief))])?.recipient).toBe(
      thief,
    )
  })

  const swap = swapIn(usdc, dai, 100n, 90n)
  it.each<[string, readonly Action[]]>([
    ['two things are paid for', [swap, settle(usdc), settle(weth), take(dai)]],
    ['something else is paid for', [swap, settle(weth), take(dai)]],
    ['something else is handed over', [swap, settle(usdc), take(weth)]],
    ['a part of something else is handed over', [swap, settle(usdc), portion(weth, 5n), take(dai)]],
    ['nothing is handed over', [swap, settle(usdc)]],
    ['two get it', [swap, settle(usdc), take(dai), take(dai, thief)]],
    ['only some of it is handed over', [swap, settle(usdc), take(dai, SENDER, 5n)]],
    ['more is paid than is swapped', [swap, settle(usdc, 500n), take(dai)]],
    ['it pays all that the router holds as if it were the sender’s', [swap, settle(usdc, HELD), take(dai)]],
    ['it leaves open how much is paid', [swapIn(usdc, dai, 0n, 90n), settle(usdc), take(dai)]],
    ['two swaps go different ways', [swap, swapIn(usdc, weth, 5n, 4n), settle(usdc), take(dai)]],
    ['it does something else beside', [swap, ['02', '0x'], settle(usdc), take(dai)]],
  ])('is none where %s', (_, actions) => {
    expect(read([plan(...actions)])).toBeUndefined()
  })

  it('no bytes make it throw', () => {
    const hex = (data: Uint8Array): Hex => `0x${Buffer.from(data).toString('hex')}`
    const code = fc.constantFrom('06', '07', '08', '09', '0b', '0c', '0e', '0f', '10')
    const action = fc.tuple(code, fc.uint8Array({ maxLength: 320 }))
    const property = (actions: [string, Uint8Array][]) => {
      const list = actions.map(([one, data]): Action => [one, hex(data)])
      expect(() => read([plan(...list)])).not.toThrow()
    }
    fc.assert(fc.property(fc.array(action, { maxLength: 5 }), property))
  })
})
