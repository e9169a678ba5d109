import fc from 'fast-check'
import { type AbiParameter, encodeAbiParameters, pad, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeValues } from '../../../src/defi/abi/decodeArguments.ts'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { createRequest, stranger } from '../../inspect/support/stubContext.ts'

const word = (value: number) => toHex(value, { size: 32 }).slice(2)
const bytesOf = (limit: number) =>
  fc.uint8Array({ maxLength: limit }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)
const uint = fc.bigInt(0n, 2n ** 256n - 1n)
const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)

/** Shapes as real functions have them, with values to fill them. */
const shapes: readonly (readonly [AbiParameter[], fc.Arbitrary<unknown[]>])[] = [
  [[{ type: 'uint256' }, { type: 'bytes[]' }], fc.tuple(uint, fc.array(bytesOf(70)))],
  [
    [{ type: 'uint256[3]' }, { type: 'string' }],
    fc.tuple(fc.tuple(uint, uint, uint), fc.string({ unit: 'binary' })),
  ],
  [[{ type: 'address[]' }, { type: 'bool' }], fc.tuple(fc.array(address), fc.boolean())],
  [[{ type: 'bytes[2]' }], fc.tuple(fc.tuple(bytesOf(40), bytesOf(40)))],
  [
    [{ type: 'tuple[]', components: [{ type: 'address' }, { type: 'bytes' }, { type: 'uint8' }] }],
    fc.tuple(fc.array(fc.tuple(address, bytesOf(40), fc.integer({ min: 0, max: 255 })))),
  ],
  [
    [{ type: 'tuple', components: [{ type: 'uint256' }, { type: 'bool' }] }],
    fc.tuple(fc.tuple(uint, fc.boolean())),
  ],
]

describe('decodeValues', () => {
  it('reads back what was honestly written, whatever follows it', () => {
    for (const [inputs, values] of shapes) {
      fc.assert(
        fc.property(values, bytesOf(50), (written, more) => {
          const data = encodeAbiParameters(inputs, written)
          const read = decodeValues(`${data}${more.slice(2)}`, inputs)
          expect(read && encodeAbiParameters(inputs, read as readonly unknown[])).toBe(data)
        }),
        { numRuns: 50 },
      )
    }
  })

  it('does not read what lies outside, or is claimed to be without end', () => {
    const list = [{ type: 'bytes[]' }]
    const huge = pad('0xff', { size: 32, dir: 'right' }).slice(2)
    expect(decodeValues('0x', list)).toBeUndefined()
    expect(decodeValues(`0x${word(64)}`, list)).toBeUndefined()
    expect(decodeValues(`0x${huge}`, list)).toBeUndefined()
    expect(decodeValues(`0x${word(32)}${huge}`, list)).toBeUndefined()
    expect(decodeValues(`0x${word(32)}${word(2 ** 40)}`, list)).toBeUndefined()
    expect(decodeValues(`0x${word(0)}${word(0)}`, list)).toEqual([[]])
  })

  it('bytes that are pointed at thousands of times cost no more than they are long', () => {
    const offsets = Array.from({ length: 4_000 }, () => word(4_000 * 32)).join('')
    const bomb = `${word(32)}${word(4_000)}${offsets}${word(120_000)}${'ab'.repeat(120_000)}`
    const startedMs = performance.now()
    for (const selector of ['0xac9650d8', '0x3593564c', '0x24856bc3']) {
      const data = `${selector}${bomb}` as const
      const call = createRequest({ to: stranger, data: data as `0x${string}` })
      expect(decodeTransaction(call, { chainId: 'eip155:1', targetStandard: undefined }).type).toBe('call')
    }
    expect(performance.now() - startedMs).toBeLessThan(1_000)
  })
})
