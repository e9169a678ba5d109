import fc from 'fast-check'
import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  numberToHex,
  parseAbi,
  parseAbiParameters,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeSwap } from '../../src/defi/decodeSwap.ts'

const router = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const me = `0x${'a1'.repeat(20)}` as const
const thief = `0x${'b2'.repeat(20)}` as const
const usdc: Hex = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const dai: Hex = '0x6b175474e89094c44da98b954eedeac495271d0f'
const weth: Hex = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const SENDER: Hex = '0x0000000000000000000000000000000000000001'
const COIN: Hex = `0x${'0'.repeat(40)}`
const ROUTER: Hex = '0x0000000000000000000000000000000000000002'
const abi = parseAbi(['function execute(bytes commands, bytes[] inputs, uint256 deadline) payable'])

const path = (...tokens: Hex[]) =>
  concat(tokens.flatMap((token, index) => (index === 0 ? [token] : [numberToHex(500, { size: 3 }), token])))
const v3 = (recipient: Hex, first: bigint, second: bigint, way: Hex, byUser: boolean) =>
  encodeAbiParameters(parseAbiParameters('address, uint256, uint256, bytes, bool'), [
    recipient,
    first,
    second,
    way,
    byUser,
  ])
const v2 = (recipient: Hex, first: bigint, second: bigint, way: Hex[], byUser: boolean) =>
  encodeAbiParameters(parseAbiParameters('address, uint256, uint256, address[], bool'), [
    recipient,
    first,
    second,
    way,
    byUser,
  ])
const two = (one: Hex, amount: bigint) =>
  encodeAbiParameters(parseAbiParameters('address, uint256'), [one, amount])
const three = (one: Hex, other: Hex, amount: bigint) =>
  encodeAbiParameters(parseAbiParameters('address, address, uint256'), [one, other, amount])
const permit = (spender: Hex) =>
  encodeAbiParameters(
    parseAbiParameters(
      '((address, uint160, uint48, uint48) details, address spender, uint256 deadline), bytes',
    ),
    [{ details: [usdc, 100n, 1_900_000_000, 0], spender, deadline: 1_900_000_000n }, '0x12'],
  )
const permits = (spender: Hex) =>
  encodeAbiParameters(
    parseAbiParameters(
      '((address, uint160, uint48, uint48)[] details, address spender, uint256 deadline), bytes',
    ),
    [{ details: [[usdc, 100n, 1_900_000_000, 0]], spender, deadline: 1_900_000_000n }, '0x12'],
  )

function decode(commands: Hex, inputs: Hex[], value = 0n) {
  const data = encodeFunctionData({ abi, args: [commands, inputs, 1_900_000_000n] })
  return decodeSwap({ chainId: 'eip155:1', from: me, to: router, value, data })
}

describe('a call to a Universal Router', () => {
  it('V3, token to token, after a permit', () => {
    expect(decode('0x0a00', [permit(router), v3(SENDER, 100n, 90n, path(usdc, weth, dai), true)])).toEqual({
      protocol: 'Uniswap',
      swap: {
        pay: { token: usdc, amount: 100n },
        payIsMaximum: false,
        receive: { token: dai, amount: 90n },
        receiveIsMinimum: true,
        recipient: me,
        deadlineMs: 1_900_000_000_000,
      },
    })
  })

  it('V2, coin to token: what is sent along is wrapped first', () => {
    expect(
      decode('0x0b08', [two(ROUTER, 7n), v2(SENDER, 7n, 5n, [weth, usdc], false)], 7n)?.swap,
    ).toMatchObject({
      pay: { token: 'native', amount: 7n },
      receive: { token: usdc, amount: 5n },
      recipient: me,
    })
  })

  it('V3, token to coin, less a part for the site', () => {
    const inputs = [v3(ROUTER, 100n, 0n, path(usdc, weth), true), three(weth, thief, 25n), two(SENDER, 90n)]
    expect(decode('0x00060c', inputs)?.swap).toMatchObject({
      pay: { token: usdc, amount: 100n },
      receive: { token: 'native', amount: 90n },
      receiveIsMinimum: true,
    })
  })

  it('an exact output pays at most', () => {
    expect(decode('0x01', [v3(SENDER, 50n, 60n, path(dai, usdc), true)])?.swap).toMatchObject({
      pay: { token: usdc, amount: 60n },
      payIsMaximum: true,
      receive: { token: dai, amount: 50n },
      receiveIsMinimum: false,
    })
  })

  it('what goes to somebody else is told as theirs', () => {
    expect(decode('0x00', [v3(thief, 100n, 90n, path(usdc, dai), true)])?.swap.recipient).toBe(thief)
  })

  it('is no swap when it lets somebody else move tokens, whatever it swaps beside that', () => {
    const swap = v3(SENDER, 100n, 90n, path(usdc, dai), true)
    expect(decode('0x0300', [permits(router), swap])?.swap.recipient).toBe(me)
    expect(decode('0x0a00', [permit(thief), swap])).toBeUndefined()
    expect(decode('0x0300', [permits(thief), swap])).toBeUndefined()
    expect(decode('0x0a00', ['0x', swap])).toBeUndefined()
  })

  it('is no swap when coin that was not needed goes to somebody else', () => {
    const inputs = [two(ROUTER, 5n), v3(SENDER, 5n, 4n, path(weth, dai), false)]
    expect(decode('0x0b0004', [...inputs, three(COIN, SENDER, 0n)], 7n)?.swap.recipient).toBe(me)
    expect(decode('0x0b0004', [...inputs, three(COIN, me, 0n)], 7n)?.swap.recipient).toBe(me)
    expect(decode('0x0b0004', [...inputs, three(COIN, thief, 0n)], 7n)).toBeUndefined()
  })

  it('a command that is not known leaves all of it unknown, and so does one too few', () => {
    const swap = v3(SENDER, 100n, 90n, path(usdc, dai), true)
    expect(decode('0x0010', [swap, '0x'])).toBeUndefined()
    expect(decode('0x0005', [swap, three(usdc, thief, 5n)])).toBeUndefined()
    expect(decode('0x0004', [swap])).toBeUndefined()
  })

  it('no bytes make it throw', () => {
    const property = (commands: Uint8Array, inputs: Uint8Array[]) => {
      const hex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
      expect(() => decode(hex(commands), inputs.map(hex))).not.toThrow()
    }
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 6 }), fc.array(bytes, { maxLength: 6 }), property))
  })
})
