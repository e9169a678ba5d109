import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError } from '../../../src/protocol/errors.ts'
import { isIntegerInRange, readInteger } from '../../../src/protocol/typedData/integerValue.ts'
import { listSignedFields } from '../../../src/protocol/typedData/listSignedFields.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { arbitraryTypedData } from './arbitraryTypedData.ts'
import { mail } from './mail.ts'

/** What `parse` throws, if anything. */
function errorOf(parse: () => unknown): unknown {
  try {
    parse()
    return undefined
  } catch (error) {
    return error
  }
}

/** Every place of a JSON value that can be replaced. */
function listPlaces(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => listPlaces(part, [...path, key]))]
}

function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = replaceAt(copy[key], rest, replacement)
  return copy
}

describe('parseTypedData', () => {
  it('accepts valid data, as text and as an object', () => {
    const check = (typed: object) => {
      expect(parseTypedData(typed)).toEqual(parseTypedData(JSON.stringify(typed)))
    }
    fc.assert(fc.property(arbitraryTypedData, check))
  })

  it('throws nothing but its own error, whatever it is given', () => {
    const check = (input: unknown) => {
      for (const given of [input, JSON.stringify(input) ?? '']) {
        const error = errorOf(() => parseTypedData(given as string))
        if (error !== undefined) expect(error).toBeInstanceOf(WalletError)
      }
    }
    fc.assert(fc.property(fc.oneof(fc.object(), fc.string(), fc.json()), check), { numRuns: 1_000 })
  })

  it('refuses, or reads without loss, valid data with any one place replaced', () => {
    const places = listPlaces(mail())
    const check = (path: readonly string[], replacement: unknown) => {
      const spoilt = replaceAt(mail(), path, replacement)
      const error = errorOf(() => {
        const { types, primaryType, domain, message } = parseTypedData(JSON.stringify(spoilt))
        expect({ types, primaryType, domain, message }).toEqual(spoilt)
      })
      if (error !== undefined) expect(error).toMatchObject({ code: -32_602 })
    }
    const replacement = fc.oneof(fc.jsonValue(), fc.constantFrom('0x', -1, '-1', 'Mail', 'Person[]', 'bytes'))
    fc.assert(fc.property(fc.constantFrom(...places), replacement, check), { numRuns: 3_000 })
  })

  it('cuts the page’s own words short in its messages', () => {
    const name = 'x'.repeat(5_000)
    const error = errorOf(() => parseTypedData({ ...mail(), [name]: 1 })) as Error
    expect(error.message.length).toBeLessThan(300)
  })

  it('takes no longer than a moment for the largest data', () => {
    const fields = Array.from({ length: 1_300 }, (_, index) => ({ name: `f${index}`, type: 'bool' }))
    const message = Object.fromEntries(fields.map(({ name }) => [name, true]))
    const typed = { ...mail(), types: { ...mail().types, Big: fields }, primaryType: 'Big', message }
    const startMs = performance.now()
    expect(listSignedFields(parseTypedData(typed)).fields).toHaveLength(1_300)
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })
})

describe('readInteger', () => {
  it('reads decimal, hex and safe numbers as the same integer', () => {
    const check = (value: bigint) => {
      expect(readInteger(value.toString())).toBe(value)
      if (value >= 0n) expect(readInteger(`0x${value.toString(16)}`)).toBe(value)
      const number = Number(value)
      if (Number.isSafeInteger(number)) expect(readInteger(number)).toBe(value)
    }
    fc.assert(fc.property(fc.oneof(fc.bigInt(-(2n ** 255n), 2n ** 256n - 1n), fc.bigInt(-9n, 9n)), check))
  })

  it.each([
    '',
    '-',
    '+1',
    '01',
    '-0',
    '1e3',
    '1.0',
    '0x',
    '-0x1',
    '0X1',
    ' 1',
    '1 ',
    '1n',
    null,
    true,
    [1],
    {},
  ])('reads nothing from %j', (value) => expect(readInteger(value)).toBeUndefined())

  it('knows the bounds of every type', () => {
    for (let bits = 8; bits <= 256; bits += 8) {
      const size = 2n ** BigInt(bits)
      const within = (value: bigint, kind: 'uint' | 'int') => isIntegerInRange(value, { kind, bits })
      expect([
        within(-1n, 'uint'),
        within(0n, 'uint'),
        within(size - 1n, 'uint'),
        within(size, 'uint'),
      ]).toEqual([false, true, true, false])
      const half = size / 2n
      expect([
        within(-half - 1n, 'int'),
        within(-half, 'int'),
        within(half - 1n, 'int'),
        within(half, 'int'),
      ]).toEqual([false, true, true, false])
    }
  })
})
