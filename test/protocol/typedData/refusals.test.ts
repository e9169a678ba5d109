import { describe, expect, it } from 'vitest'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { type MailData, mail } from './mail.ts'

/** A message with one member of a type, all else being in order. */
function holding(type: string, value: unknown, types: MailData['types'] = {}) {
  const typed = mail()
  return {
    ...typed,
    types: { ...typed.types, Box: [{ name: 'content', type }], ...types },
    primaryType: 'Box',
    message: { content: value },
  }
}

/** `mail()` with one thing spoilt. */
function spoilt(spoil: (typed: MailData) => void) {
  const typed = mail()
  spoil(typed)
  return typed
}

describe('B3: typed data that libraries let pass is refused', () => {
  it.each<[string, string, unknown]>([
    [
      'a message field that no type declares',
      'typedDataValue',
      spoilt(({ message }) => (message.amount = 1)),
    ],
    [
      'a field inside a struct that no type declares',
      'typedDataValue',
      spoilt(({ message }) => (message.to = { ...(message.to as object), amount: 1 })),
    ],
    ['an unknown domain key', 'typedDataDomain', spoilt(({ domain }) => (domain.website = 'a.example'))],
    [
      'an unknown domain key that is declared',
      'typedDataDomain',
      spoilt(({ domain, types }) => {
        domain.website = 'a.example'
        types.EIP712Domain?.push({ name: 'website', type: 'string' })
      }),
    ],
    [
      'a domain with a chain that its type omits',
      'typedDataDomain',
      spoilt(({ types }) => types.EIP712Domain?.splice(2, 1)),
    ],
    [
      'a domain of another type than the standard’s',
      'typedDataDomain',
      spoilt(({ types }) => types.EIP712Domain?.splice(2, 1, { name: 'chainId', type: 'string' })),
    ],
    [
      'a declared domain key that is missing',
      'typedDataDomain',
      spoilt(({ domain }) => delete domain.chainId),
    ],
    [
      'two fields of one name',
      'typedDataTypes',
      spoilt(({ types }) => types.Mail?.push({ name: 'contents', type: 'string' })),
    ],
    [
      'a domain declared with one key twice',
      'typedDataTypes',
      spoilt(({ types }) => types.EIP712Domain?.push({ name: 'chainId', type: 'uint256' })),
    ],
    ['the domain as the message', 'typedDataTypes', { ...mail(), primaryType: 'EIP712Domain' }],
    ['no type for the domain', 'typedDataDomain', spoilt(({ types }) => delete types.EIP712Domain)],
    [
      'an empty domain',
      'typedDataDomain',
      spoilt((typed) => {
        typed.domain = {}
        typed.types.EIP712Domain = []
      }),
    ],
    ['a missing field', 'typedDataValue', spoilt(({ message }) => delete message.contents)],
    ['a struct that is null', 'typedDataValue', spoilt(({ message }) => (message.to = null))],
    ['an address that is null', 'typedDataValue', holding('address', null)],
    ['an address that is too short', 'typedDataValue', holding('address', '0x1234')],
    ['a number that is a word', 'typedDataValue', holding('uint256', 'abc')],
    ['a number that is empty', 'typedDataValue', holding('uint256', '')],
    ['a number too large to be exact', 'typedDataValue', holding('uint256', 2 ** 53)],
    ['a fraction', 'typedDataValue', holding('uint256', 1.5)],
    ['a number with spaces', 'typedDataValue', holding('uint256', ' 1')],
    ['a number too large for its type', 'typedDataValue', holding('uint8', 256)],
    ['a negative number in an unsigned type', 'typedDataValue', holding('uint8', -1)],
    ['a number too low for its type', 'typedDataValue', holding('int8', -129)],
    ['a truth value that is a word', 'typedDataValue', holding('bool', 'false')],
    ['a truth value that is a number', 'typedDataValue', holding('bool', 0)],
    ['text that is a number', 'typedDataValue', holding('string', 1)],
    ['text with half a character', 'typedDataValue', holding('string', '\ud800')],
    ['bytes of another size', 'typedDataValue', holding('bytes4', '0x123456')],
    ['half a byte', 'typedDataValue', holding('bytes', '0x123')],
    ['a list of another length', 'typedDataValue', holding('uint8[2]', [1])],
    ['an object for a list', 'typedDataValue', holding('uint8[]', { 0: 1, length: 1 })],
    ['an unknown primary type', 'typedDataTypes', { ...mail(), primaryType: 'Letter' }],
    ['a primary type of every object', 'typedDataTypes', { ...mail(), primaryType: 'toString' }],
    ['a type of 257 bits', 'typedDataTypes', holding('uint257', 1)],
    ['a type of 7 bits', 'typedDataTypes', holding('uint7', 1)],
    ['bytes0', 'typedDataTypes', holding('bytes0', '0x')],
    ['bytes33', 'typedDataTypes', holding('bytes33', `0x${'00'.repeat(33)}`)],
    ['an unsized integer, whose hash depends on the library', 'typedDataTypes', holding('uint', 1)],
    ['a type followed by junk', 'typedDataTypes', holding('uint256 junk', 1)],
    ['a struct that is declared nowhere', 'typedDataTypes', holding('Letter', {})],
    ['a struct named as a type of Solidity', 'typedDataTypes', holding('string', '', { uint8: [] })],
    ['a struct named with brackets', 'typedDataTypes', holding('string', '', { 'Box[]': [] })],
    [
      'a field whose name continues the type',
      'typedDataTypes',
      spoilt(({ types }) => types.Mail?.push({ name: 'a,uint256 b', type: 'uint256' })),
    ],
    ['a part that is none', 'typedDataMalformed', { ...mail(), note: 'only for you' }],
    ['no message', 'typedDataMalformed', { ...mail(), message: undefined }],
    ['a list', 'typedDataMalformed', [mail()]],
    [
      'a field with more than a name and a type',
      'typedDataMalformed',
      spoilt(({ types }) => types.Mail?.push({ name: 'a', type: 'bool', hidden: true } as never)),
    ],
  ])('%s', (_, reason, typed) => {
    expect(() => parseTypedData(JSON.stringify(typed))).toThrow(
      expect.objectContaining({ code: -32_602, reason }),
    )
  })

  it.each([
    ['in the message', '"message":{', '"message":{"__proto__":{"contents":"x"},', 'typedDataValue'],
    ['in the domain', '"domain":{', '"domain":{"__proto__":{"salt":"x"},', 'typedDataDomain'],
    ['among the types', '"types":{', '"types":{"__proto__":[],', 'typedDataTypes'],
    ['as a field', '"name":"contents"', '"name":"__proto__"', 'typedDataTypes'],
    ['beside the parts', '"primaryType"', '"__proto__":{},"primaryType"', 'typedDataMalformed'],
  ])('__proto__ %s', (_, place, poisoned, reason) => {
    const json = JSON.stringify(mail()).replace(place, poisoned)
    expect(() => parseTypedData(json)).toThrow(expect.objectContaining({ reason }))
  })

  it('more than 64 kB', () => {
    const typed = spoilt(({ message }) => (message.contents = 'x'.repeat(65_536)))
    expect(() => parseTypedData(typed)).toThrow(expect.objectContaining({ reason: 'typedDataTooLarge' }))
  })

  it('more than 64 kB in UTF-8, though fewer characters', () => {
    const typed = spoilt(({ message }) => (message.contents = '長'.repeat(30_000)))
    expect(() => parseTypedData(typed)).toThrow(expect.objectContaining({ reason: 'typedDataTooLarge' }))
  })

  it('nesting deeper than 32', () => {
    const types = { Node: [{ name: 'next', type: 'Node[]' }] }
    let node: object = { next: [] }
    for (let depth = 0; depth < 16; depth++) node = { next: [node] }
    const typed = { ...mail(), types: { ...mail().types, ...types }, primaryType: 'Node', message: node }
    expect(() => parseTypedData(typed)).toThrow(expect.objectContaining({ reason: 'typedDataValue' }))
  })

  it('text that is no JSON', () => {
    expect(() => parseTypedData('{')).toThrow(expect.objectContaining({ reason: 'typedDataMalformed' }))
  })

  it('an object that has no JSON', () => {
    const cyclic: Record<string, unknown> = { ...mail() }
    cyclic.message = cyclic
    expect(() => parseTypedData(cyclic)).toThrow(expect.objectContaining({ reason: 'typedDataMalformed' }))
  })
})
