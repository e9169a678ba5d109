import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { encodePacked, keccak256 } from 'viem'
import { describe, expect, it, test } from 'vitest'
import { hashTypedDataList } from '../../../../src/keyring/sign/typedData/hashTypedDataList.ts'
import {
  listTypedDataItems,
  parseTypedDataList,
} from '../../../../src/protocol/typedData/parseTypedDataList.ts'

type Item = { type: string; name: string; value: unknown }

const parse = (items: unknown) => parseTypedDataList(JSON.stringify(items))
const hash = (items: Item[]) => `0x${bytesToHex(hashTypedDataList(parse(items)))}`

/** The same by viem, whose packing is another's code. */
function hashByViem(items: Item[]): string {
  const names = items.map(({ type, name }) => `${type} ${name}`)
  const schema = encodePacked(
    names.map(() => 'string'),
    names,
  )
  const values = encodePacked(
    items.map(({ type }) => type),
    items.map(({ value }) => value),
  )
  return keccak256(encodePacked(['bytes32', 'bytes32'], [keccak256(schema), keccak256(values)]))
}

// From the tests of MetaMask/eth-sig-util, `typedSignatureHash`.
test.each([
  [
    'one value',
    [{ type: 'string', name: 'message', value: 'Hi, Alice!' }],
    '0x14b9f24872e28cc49e72dc104d7380d8e0ba84a3fe2e712704bcac66a5702bd5',
  ],
  [
    'two values',
    [
      { type: 'string', name: 'message', value: 'Hi, Alice!' },
      { type: 'uint8', name: 'value', value: 10 },
    ],
    '0xf7ad23226db5c1c00ca0ca1468fd49c8f8bbc1489bc1c382de5adc557a69c229',
  ],
  [
    'bytes',
    [{ type: 'bytes', name: 'message', value: '0xdeadbeaf' }],
    '0x6c69d03412450b174def7d1e48b3bcbbbd8f51df2e76e2c5b3a5d951125be3a9',
  ],
])('%s hash as published', (_, items, expected) => {
  expect(hash(items)).toBe(expected)
})

test('every type hashes as another implementation has it', () => {
  const items = fc.record({
    text: fc.string(),
    flag: fc.boolean(),
    small: fc.bigInt(0n, 2n ** 32n - 1n),
    negative: fc.bigInt(-(2n ** 127n), 2n ** 127n - 1n),
    address: fc.uint8Array({ minLength: 20, maxLength: 20 }),
    word: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    numbers: fc.array(fc.bigInt(0n, 255n), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(items, ({ text, flag, small, negative, address, word, numbers }) => {
      const list: Item[] = [
        { type: 'string', name: 'text', value: text },
        { type: 'bool', name: 'flag', value: flag },
        { type: 'uint32', name: 'small', value: small.toString() },
        { type: 'int128', name: 'negative', value: negative.toString() },
        { type: 'address', name: 'who', value: `0x${bytesToHex(address)}` },
        { type: 'bytes32', name: 'word', value: `0x${bytesToHex(word)}` },
        { type: 'uint8[]', name: 'numbers', value: numbers.map(String) },
      ]
      const asIntegers = [text, flag, small, negative, list[4]?.value, list[5]?.value, numbers]
      const typed = list.map((item, index) => ({ ...item, value: asIntegers[index] }))
      expect(hash(list)).toBe(hashByViem(typed))
    }),
  )
})

describe('a list is refused', () => {
  it.each([
    ['without values', []],
    ['that is none', { type: 'string', name: 'a', value: 'b' }],
    ['with a field too many', [{ type: 'string', name: 'a', value: 'b', signed: false }]],
    ['with a value of another type', [{ type: 'uint8', name: 'a', value: 256 }]],
    ['with text that is no number', [{ type: 'uint256', name: 'a', value: 'abc' }]],
    ['with text in the place of bytes', [{ type: 'bytes', name: 'a', value: 'hello' }]],
    ['with a struct', [{ type: 'Person', name: 'a', value: {} }]],
    ['with a type that is none', [{ type: 'uint257', name: 'a', value: 1 }]],
    ['with a list of texts', [{ type: 'string[]', name: 'a', value: ['b'] }]],
    ['with a list of lists', [{ type: 'uint8[][]', name: 'a', value: [[1]] }]],
    ['with a list of another length', [{ type: 'uint8[2]', name: 'a', value: [1] }]],
    ['with hidden letters in a name', [{ type: 'string', name: 'a\u202eb', value: 'c' }]],
    ['without a value', [{ type: 'string', name: 'a' }]],
    ['of 64 kB', [{ type: 'string', name: 'a', value: 'b'.repeat(65_536) }]],
  ])('%s', (_, items) => {
    expect(() => parse(items)).toThrow(expect.objectContaining({ code: -32602 }))
  })
})

test('every value is shown as it is hashed', () => {
  const list = parse([
    { type: 'string', name: 'Note to the reader', value: 'hello' },
    { type: 'uint256', name: 'amount', value: '0xff' },
    { type: 'uint8[]', name: 'parts', value: [1, '0x02'] },
    { type: 'bool', name: 'sure', value: true },
  ])
  expect(listTypedDataItems(list).map(({ path, value }) => `${path}=${value}`)).toEqual([
    'Note to the reader=hello',
    'amount=255',
    'parts=[1, 2]',
    'sure=true',
  ])
})
