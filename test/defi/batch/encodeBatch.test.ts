import { decodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { encodeBatch, isEncodable } from '../../../src/defi/batch/encodeBatch.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const me = `0x${'a1'.repeat(20)}` as const
const other = `0x${'B2'.repeat(20)}` as const
const delegate = `0x${'c3'.repeat(20)}` as const
const abi = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'function executeBatch(Call[] calls)',
])
const pay = { to: other, value: toAmount(5n), data: '0x' as const }
const call = { to: delegate, value: toAmount(0n), data: '0x1234' as const }
const create = { value: toAmount(0n), data: '0x6001' as const }

describe('a batch in one transaction', () => {
  it('is a call of the account to itself that names every call in order, and sends nothing by itself', () => {
    const { from, to, value, data } = encodeBatch(me, [pay, call])
    expect({ from, to, value }).toEqual({ from: me, to: me, value: '0' })
    const { args } = decodeFunctionData({ abi, data })
    expect(args[0]).toMatchObject([
      { target: expect.stringMatching(new RegExp(other, 'i')), value: 5n, data: '0x' },
      { target: expect.stringMatching(new RegExp(delegate, 'i')), value: 0n, data: '0x1234' },
    ])
  })

  it('delegates the account only where it has to', () => {
    expect(encodeBatch(me, [pay, call])).not.toHaveProperty('delegate')
    expect(encodeBatch(me, [pay, call], delegate)).toMatchObject({ delegate })
  })

  it('of one call is that call, and delegates nothing', () => {
    expect(encodeBatch(me, [pay], delegate)).toEqual({ from: me, ...pay })
  })

  it('creates no contract', () => {
    expect(isEncodable([pay, create])).toBe(false)
    expect(() => encodeBatch(me, [pay, create])).toThrow(TypeError)
  })
})
