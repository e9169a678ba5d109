import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseAddress,
  parseData,
  parseHash,
  parseQuantity,
  parseSafeInteger,
} from '../../../src/chains/rpc/quantity.ts'

describe('parseQuantity', () => {
  it('reads every number of at most 256 bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (number) => {
        expect(parseQuantity(`0x${number.toString(16)}`)).toBe(number)
      }),
    )
  })

  it('C2: throws a typed error, and nothing else, for anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(!(typeof value === 'string' && /^0x(0|[1-9a-f][0-9a-f]{0,63})$/i.test(value)))
        expect(() => parseQuantity(value)).toThrow(expect.objectContaining({ reason: 'rpcUnavailable' }))
      }),
    )
  })

  it.each([
    '0x',
    '0x00',
    '0x01',
    '-0x1',
    '16',
    ' 0x1',
    '0x1\n',
    '0xg',
    `0x1${'0'.repeat(64)}`,
    12,
    null,
    undefined,
  ])('C2: refuses %j', (value) => {
    expect(() => parseQuantity(value)).toThrow()
  })

  it('C2: refuses 5 MB of digits without converting them', () => {
    const digits = `0x${'f'.repeat(5_000_000)}`
    const startedAt = performance.now()
    expect(() => parseQuantity(digits)).toThrow()
    expect(performance.now() - startedAt).toBeLessThan(50)
  })
})

describe('parseSafeInteger', () => {
  it('reads numbers up to 2^53 - 1 and refuses larger ones', () => {
    expect(parseSafeInteger('0x1fffffffffffff')).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => parseSafeInteger('0x20000000000000')).toThrow()
  })
})

describe('parseHash, parseAddress and parseData', () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  const toHex = (array: Uint8Array) => `0x${Buffer.from(array).toString('hex')}`

  it('read bytes of the right length, whatever the case', () => {
    fc.assert(
      fc.property(bytes(32), bytes(20), (hash, address) => {
        expect(parseHash(toHex(hash).toUpperCase().replace('0X', '0x'))).toBe(toHex(hash))
        expect(parseAddress(toHex(address))).toBe(toHex(address))
      }),
    )
  })

  it('refuse any other length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
        fc.pre(array.length !== 32 && array.length !== 20)
        expect(() => parseHash(toHex(array))).toThrow()
        expect(() => parseAddress(toHex(array))).toThrow()
      }),
    )
  })

  it('refuse half bytes, foreign digits and more than was agreed', () => {
    expect(() => parseData('0x1')).toThrow()
    expect(() => parseData('0xzz')).toThrow()
    expect(() => parseData('0x001122', 2)).toThrow()
    expect(parseData('0x0011', 2)).toBe('0x0011')
  })
})
