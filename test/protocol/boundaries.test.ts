import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { RpcUrl } from '../../src/protocol/chain.ts'
import { errorCodes, serializeError, WalletError } from '../../src/protocol/errors.ts'
import { PageRequest, WalletRequest } from '../../src/protocol/messages.ts'
import { Amount, fromAmount, HexData, Quantity, toAmount } from '../../src/protocol/primitives.ts'
import { TransactionParameter } from '../../src/protocol/provider/params.ts'
import { isProviderMethod, providerMethods } from '../../src/protocol/provider.ts'
import { isWalletCommand, walletCommands } from '../../src/protocol/wallet.ts'

describe('the address of a node (C3)', () => {
  it.each([
    'https://rpc.example',
    'https://rpc.example:8443/key',
    'http://localhost:8545',
    'http://127.0.0.1:1',
  ])('is %s', (url) => expect(v.is(RpcUrl, url)).toBe(true))

  it.each([
    'http://rpc.example',
    'http://192.168.0.1:8545',
    'http://10.0.0.1',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://user:password@rpc.example',
    'http://user@localhost',
    'ws://rpc.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    `https://rpc.example/${'a'.repeat(500)}`,
    '',
  ])('is not %s', (url) => expect(v.is(RpcUrl, url)).toBe(false))
})

describe('what crosses a boundary', () => {
  const schemas = Object.entries({
    'a page’s request': PageRequest,
    'a screen’s request': WalletRequest,
    ...Object.fromEntries(Object.entries(providerMethods).map(([name, { params }]) => [name, params])),
    ...Object.fromEntries(Object.entries(walletCommands).map(([name, { params }]) => [name, params])),
  }) as [string, v.GenericSchema][]

  it.each(schemas)('%s: is parsed or refused, never an exception, whatever it is', (_, schema) => {
    const value = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true })
    fc.assert(
      fc.property(value, (given) => {
        expect(typeof v.safeParse(schema, given).success).toBe('boolean')
      }),
      { numRuns: 100 },
    )
  })

  it('changes no prototype', () => {
    const poisoned = JSON.parse(
      '{"id":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    )
    for (const [, schema] of schemas) v.safeParse(schema, poisoned)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('has no name that every object has', () => {
    for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf']) {
      expect(isProviderMethod(name)).toBe(false)
      expect(isWalletCommand(name)).toBe(false)
    }
  })
})

describe('a transaction that a page asks for', () => {
  const from = `0x${'11'.repeat(20)}`

  it.each([
    ['a type that only the wallet may use (EIP-4844)', { type: '0x3' }],
    ['a type that only the wallet may use (EIP-7702)', { type: '0x4' }],
    ['an authorisation list (EIP-7702)', { authorizationList: [] }],
    ['blobs', { blobVersionedHashes: [] }],
    ['a field that nobody knows', { gasprice: '0x1' }],
    ['an amount that is no quantity', { value: '1' }],
    ['an amount without digits', { value: '0x' }],
    ['an amount of the wrong kind', { value: 1 }],
    ['no sender', { from: null }],
    ['no recipient and no code', { to: '' }],
    ['a recipient cut short', { to: '0x0' }],
    ['a type that is padded, and only the wallet may use', { type: '0x04' }],
    ['an amount of 65 digits', { value: `0x${'0'.repeat(65)}` }],
    ['an amount above 256 bits', { value: `0x1${'0'.repeat(64)}` }],
    ['half a byte of data', { data: '0x123' }],
    ['a recipient by name', { to: 'vitalik.eth' }],
  ])('is refused with %s', (_, change) => {
    expect(v.is(TransactionParameter, { from, to: from })).toBe(true)
    expect(v.is(TransactionParameter, { from, to: from, ...change })).toBe(false)
  })

  it('is brought into the strict form, as other wallets take it and where it can mean one thing only', () => {
    const padded = {
      from,
      to: null,
      value: '0x00',
      gas: '0x05208',
      gasPrice: null,
      nonce: null,
      data: '0x60',
      input: null,
      chainId: `0x${'1'.padStart(64, '0')}`,
      type: '0x02',
      accessList: null,
      authorizationList: null,
    }
    expect(JSON.parse(JSON.stringify(v.parse(TransactionParameter, padded)))).toEqual({
      from,
      value: '0x0',
      gas: '0x5208',
      data: '0x60',
      chainId: '0x1',
      type: '0x2',
    })
  })
})

describe('numbers and bytes', () => {
  it('keep every amount', () => {
    const check = (value: bigint) => {
      const amount = toAmount(value)
      expect(v.is(Amount, amount)).toBe(true)
      expect(fromAmount(amount)).toBe(value)
    }
    fc.assert(fc.property(fc.bigInt(-(2n ** 256n) + 1n, 2n ** 256n - 1n), check))
  })

  it.each(['', '0x', '0x00', '0x01', '0X1', '1', '-0x1', '0x1g', ' 0x1', `0x1${'0'.repeat(64)}`])(
    'a quantity is not %j',
    (text) => expect(v.is(Quantity, text)).toBe(false),
  )

  it('the longest data is read, and one byte more is refused', () => {
    const longest = `0x${'ab'.repeat(262_144)}`
    expect(v.is(HexData, longest)).toBe(true)
    expect(v.is(HexData, `${longest}ab`)).toBe(false)
  })
})

describe('an error that leaves the wallet', () => {
  it('has the code of its standard, its reason and its sentence, and nothing else', () => {
    const cause = new Error('test test test junk')
    const error = new WalletError('userRejected', 'The person said no.', { reason: 'rejected', cause })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 4001,
      message: 'The person said no.',
      reason: 'rejected',
    })
    expect(serializeError(error)).toEqual(error.toJSON())
  })

  it('loses its text when nobody meant it to leave', () => {
    const check = (thrown: unknown) => {
      const { code, message } = serializeError(thrown)
      expect(code).toBe(errorCodes.internal)
      expect(message).toMatch(/^Something went wrong/)
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string().map((text) => new Error(text)),
        ),
        check,
      ),
    )
  })
})
