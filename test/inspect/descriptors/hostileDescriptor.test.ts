import { ERCS } from 'micro-eth-signer/clearsig/repo.js'
import { CLEARSIG_REPO_FULL } from 'micro-eth-signer/clearsig/repo-full.js'
import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { parseDescriptors } from '../../../src/inspect/descriptors/parseDescriptor.ts'
import { createWorkBudget } from '../../../src/inspect/descriptors/workBudget.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { measureBestBlockMs } from '../../chains/support/measureBestBlockMs.ts'
import { createContext, stranger, usdc } from '../support/stubContext.ts'
import { callVault, depositOf, describeVault, setOf, sourceOf, vault } from './support/descriptors.ts'
import { renderCall } from './support/renderCall.ts'

const deposit = callVault(depositOf(usdc))
const at = (chainId: number, address: string) => ({ contract: { deployments: [{ chainId, address }] } })

function read(...descriptors: readonly unknown[]) {
  return describeCall({ ...createContext(), descriptors: sourceOf(...descriptors.map(setOf)) }, deposit)
}

describe('B12: a descriptor that lies says nothing', () => {
  it.each([
    ['of another chain', describeVault({ context: at(10, vault) })],
    ['of another address', describeVault({ context: at(1, stranger) })],
    ['of no contract at all', describeVault({ context: {} })],
    [
      'of another function',
      describeVault({ formats: { 'withdraw(uint256 amount)': { intent: 'Get rich', fields: [] } } }),
    ],
    [
      'of another type under the same name',
      describeVault({
        formats: { 'deposit(address token,uint128 amount,uint64 until)': { intent: 'X', fields: [] } },
      }),
    ],
    ['of a newer major version', describeVault({ file: { $schema: 'x/erc7730-v3.schema.json' } })],
    ['of no known schema', describeVault({ file: { $schema: 'https://evil.example/schema.json' } })],
    [
      'that includes an address of the web',
      describeVault({ file: { includes: 'https://evil.example/a.json' } }),
    ],
    ['that includes what is not there', describeVault({ file: { includes: 'common.json' } })],
    ['that includes itself', describeVault({ file: { includes: 'calldata-Vault.json' } })],
    ['that is no object', 'Deposit'],
    ['without formats', { context: at(1, vault) }],
    ['that is larger than any', describeVault({ format: { intent: 'x'.repeat(500_000) } })],
    ['that is deeper than any', describeVault({ file: { metadata: nest(60) } })],
  ])('%s', async (_, descriptor) => {
    expect(await read(descriptor)).toBeUndefined()
  })

  it('two that claim one function of one contract', async () => {
    expect(await read(describeVault({}), describeVault({ format: { intent: 'Other' } }))).toBeUndefined()
  })

  it('two formats of one selector in one descriptor', async () => {
    const format = { intent: 'Deposit', fields: [] }
    const formats = {
      'deposit(address token,uint256 amount,uint64 until)': format,
      'deposit(address,uint256,uint64)': { ...format, intent: 'Withdraw' },
    }
    expect(await read(describeVault({ formats }))).toBeUndefined()
  })

  it('one of a call on another chain than the wallet is on', async () => {
    const o = { ...createContext(), descriptors: sourceOf(setOf(describeVault({}))) }
    expect(await describeCall(o, { ...deposit, chainId: evmChainId(10) })).toBeUndefined()
  })

  const formatsOf = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}(uint8 a)`, { fields: [] }]))
  const boundTo = (count: number) => ({
    contract: { deployments: Array.from({ length: count }, () => ({ chainId: 1, address: vault })) },
  })

  it.each([
    ['of 5 MB', describeVault({ format: { intent: 'x'.repeat(5_000_000) } })],
    [
      'of a hundred thousand fields',
      describeVault({ format: { intent: 'X', fields: Array(100_000).fill({}) } }),
    ],
    ['of five thousand levels', describeVault({ file: { metadata: nest(5_000) } })],
    ['of half a million lists', describeVault({ file: { metadata: { x: Array(500_000).fill([]) } } })],
    ['of 1,500 formats', describeVault({ formats: formatsOf(1_500) })],
    ['of 190 formats at 500 places', describeVault({ formats: formatsOf(190), context: boundTo(500) })],
    [
      'with a key of a thousand brackets',
      describeVault({ formats: { [`f${'('.repeat(900)}uint8 a${')'.repeat(900)}`]: {} } }),
    ],
    ['with a key of 90 kB', describeVault({ formats: { [`f(${'uint8 a,'.repeat(11_000)}uint8 b)`]: {} } })],
  ])('%s is refused before it can hold anything up for 50 ms', async (_, descriptor) => {
    const set = setOf(descriptor)
    const { longestMs } = await measureBestBlockMs(async () => {
      expect(parseDescriptors([set])).toEqual([])
    }, 5)
    expect(longestMs).toBeLessThan(50)
  })

  it('is refused where the sets of one contract are too large together, though none is by itself', () => {
    const sets = Array.from({ length: 3 }, () =>
      setOf(describeVault({ format: { intent: 'x'.repeat(200_000) } })),
    )
    expect(sets.map((set) => parseDescriptors([set]).length)).toEqual([1, 1, 1])
    expect(parseDescriptors(sets)).toEqual([])
  })

  it('what refers to itself has no end, and is left at once', () => {
    const cyclic: Record<string, unknown> = describeVault({})
    cyclic.metadata = cyclic
    expect(parseDescriptors([setOf(cyclic)])).toEqual([])
  })
})

describe('a descriptor that does not fit what is asked is said not to', () => {
  it.each([
    ['its path is not there', { fields: [{ path: 'missing', label: 'X', format: 'raw' }] }],
    [
      'a value is not what it must be',
      { fields: [{ path: 'until', label: 'Until', visible: { mustMatch: [7] }, format: 'raw' }] },
    ],
    ['its reference leads nowhere', { fields: [{ path: 'until', $ref: '$.display.definitions.none' }] }],
  ])('%s', async (_, format) => {
    expect(await read(describeVault({ format }))).toEqual({ status: 'unfit', owner: 'Example Vaults' })
  })
})

describe('a descriptor that would keep the wallet busy is left before its rows are filled in', () => {
  const fill = (rows: number, given: object = {}) =>
    Array.from({ length: rows }, (_, row) => ({
      path: 'amounts.[]',
      label: `R${row}`,
      format: 'raw',
      ...given,
    }))
  const amounts = (count: number) => Array.from({ length: count }, (_, index) => BigInt(index))
  const asVault = { status: 'tooLong', owner: 'Example Vaults' }
  const key = 'act(uint256[] amounts)'
  const laughs = Object.fromEntries(
    Array.from({ length: 9 }, (_, level) => [
      `l${level}`,
      { fields: Array(10).fill({ $ref: `$.display.definitions.l${level + 1}` }) },
    ]),
  )
  const definitions = {
    ...laughs,
    l9: { path: 'amounts', label: 'Ha', format: 'raw' },
    self: { fields: [{ $ref: '$.display.definitions.self' }] },
  }

  it.each([
    ['500 rows of 1,000 elements', fill(500), 1_000],
    ['2 rows of 3,900 elements', fill(2), 3_900],
    ['one row of 2,000 elements', fill(1), 2_000],
    ['100 rows of a list as a whole', fill(100, { path: 'amounts' }), 1_000],
    ['elements that each look through a list', fill(1, { params: { tokenPath: 'amounts.[0:]' } }), 500],
    ['rows of rows of rows without end', [{ $ref: '$.display.definitions.l0' }], 1],
    ['rows that hold themselves', [{ $ref: '$.display.definitions.self' }], 1],
    ['a value compared with thousands', fill(1, { visible: { ifNotIn: Array(9_000).fill('') } }), 10],
    ['a path of brackets', fill(1, { path: '['.repeat(90_000) }), 1],
    ['a path of many places', fill(1, { path: `amounts${'.[]'.repeat(30_000)}` }), 1],
    ['a parameter of brackets', fill(1, { params: { token: '[:'.repeat(40_000) } }), 1],
    ['a list of its own', fill(1, { path: '$.display.formats.[]' }), 1],
  ])('%s', async (_, fields, count) => {
    const given = { key, args: [amounts(count)], fields, display: { definitions } }
    const { longestMs, error } = await measureBestBlockMs(async () => {
      expect(await renderCall(given)).toEqual(asVault)
    }, 5)
    expect(error).toBeUndefined()
    expect(longestMs).toBeLessThan(50)
  })

  const longBytes = `0x${'f7'.repeat(65_536)}` as const
  const long = `0x${'f7'.repeat(20_000)}`
  const ofItsOwn = '$.display.definitions.long'
  const own = { value: ofItsOwn, label: 'A', format: 'unit' }
  it.each<[string, readonly object[], Record<string, unknown>?]>([
    ['two numbers of 64 kB', fill(2, { path: 'data', format: 'amount' })],
    ['a number of 64 kB less its first byte', fill(1, { path: 'data.[1:]', format: 'unit' })],
    ['a number of 64 kB in a sentence', fill(1, { path: 'data' }), { interpolatedIntent: 'Pay {data}' }],
    ['an item with a number of 64 kB', fill(1, { path: 'data', format: 'nftName' })],
    ['numbers of 64 kB in parts of a list', fill(1, { path: 'parts.[0:1]', format: 'amount' })],
    ['a number of its own of 20 kB', [{ ...own, value: long }]],
    ['a number of its own, said elsewhere', [own]],
    ['a number of its own, said where its path leads', [{ path: ofItsOwn, label: 'A', format: 'unit' }]],
    [
      'a number held against one of its own',
      fill(1, { path: 'data.[0:32]', format: 'tokenAmount', params: { threshold: ofItsOwn } }),
    ],
  ])('%s', async (_, fields, format = {}) => {
    const answer = await renderCall({
      ...{
        key: 'act(bytes data,bytes[] parts)',
        args: [longBytes, [longBytes.slice(0, 60_002)]],
        fields,
        format,
      },
      display: { definitions: { long } },
    })
    expect(answer).toEqual(asVault)
  })

  it.each([
    ['a number', 'act(bytes data)', [7_000], fill(1, { path: 'data', format: 'amount' })],
    ['sixty numbers', 'act(bytes data)', [900], fill(60, { path: 'data', format: 'unit' })],
    [
      'a list of numbers',
      'act(bytes[] parts)',
      Array(60).fill(900),
      fill(1, { path: 'parts.[]', format: 'amount' }),
    ],
  ])('while %s as long as there is room for holds nothing up for 50 ms', async (_, key, sizes, fields) => {
    const bytes = sizes.map((size: number) => `0x${'f7'.repeat(size)}`)
    const args = key.includes('[]') ? [bytes] : bytes
    const { longestMs } = await measureBestBlockMs(async () => {
      expect(await renderCall({ key, args, fields })).toMatchObject({ status: 'fits' })
    }, 5)
    expect(longestMs).toBeLessThan(50)
  })

  it('while numbers beside long bytes, and numbers in parts of them, are told', async () => {
    const key = 'act(bytes data,uint256 amount,(bytes proof,uint256 fee) more)'
    const args = [longBytes, 7n, { proof: longBytes, fee: 5n }]
    const fields = [
      { path: 'amount', label: 'A', format: 'amount' },
      { path: 'more.fee', label: 'B', format: 'amount' },
      { path: 'data.[0:1]', label: 'C', format: 'unit', params: { base: '%' } },
      { path: 'data.[-32:]', label: 'D', format: 'date' },
    ]
    expect(await renderCall({ key, args, fields: fields.slice(0, 2) })).toMatchObject({ status: 'tooLong' })
    const answer = await renderCall({
      key,
      args: [longBytes.slice(0, 40_002), 7n, { proof: '0x', fee: 5n }],
      fields,
    })
    expect(answer).toMatchObject({ status: 'fits' })
  })

  it('a call within the call with more coins than there can be, shown as bytes', async () => {
    const fields = [
      {
        ...{ path: 'data', label: 'Call', format: 'calldata' },
        params: { callee: vault, amountPath: 'coins' },
      },
      { path: '@.value', label: 'Coins', format: 'amount', visible: 'always' },
    ]
    const inner = { key: 'act(bytes data,bytes coins)', fields }
    const call = (coins: string) => renderCall({ ...inner, args: [encodeAct('0x', '0x01'), coins] })
    expect(await call('0x05')).toMatchObject({
      fields: [{ value: expect.stringContaining('Coins 0.000000000000000005 ETH') }, {}],
    })
    const answer = await call(longBytes)
    expect(answer).toMatchObject({ fields: [{ value: expect.stringMatching(/^0x/) }, {}] })
  })

  it('a sentence that repeats a list thousands of times', async () => {
    const format = { interpolatedIntent: '{amounts}'.repeat(5_000) }
    expect(await renderCall({ key, args: [amounts(100)], fields: fill(1), format })).toEqual(asVault)
  })

  it('files that include each other more often than any', async () => {
    const includes = Array(500).fill('calldata-Vault.json')
    const set = { ...setOf(describeVault({})), 'registry/example/b.json': { includes } }
    expect(parseDescriptors([set])).toEqual([])
  })

  it('while lists of hundreds are told, sixty rows of them, and the rest counted', async () => {
    const answer = await renderCall({ key, args: [amounts(300)], fields: fill(2) })
    expect(answer?.status === 'fits' && answer.fields.at(-1)).toEqual({ label: 'And more', value: '540' })
  })
})

describe('every format of the registry that is shipped', () => {
  const formats = Object.entries({ ...ERCS, ...CLEARSIG_REPO_FULL }).flatMap(([path, file]) =>
    Object.keys(file.display?.formats ?? {}).map((key) => ({ path, file, key })),
  )

  it('has room for lists of twenty, and for five thousand bytes', () => {
    expect(formats.length).toBeGreaterThan(500)
    const refused = formats.filter(({ path, file, key }) => {
      const name = key.slice(0, key.indexOf('('))
      const readValues = () => amountsOf(20)
      return !createWorkBudget().spend({ files: { [path]: file } }, { name, words: 160, readValues })
    })
    expect(refused.map(({ path, key }) => `${path} ${key}`)).toEqual([])
  })
})

function encodeAct(...args: readonly [Hex, Hex]): Hex {
  const abi = parseAbi(['function act(bytes data,bytes coins)'])
  return encodeFunctionData({ abi, functionName: 'act', args })
}

function amountsOf(count: number): readonly bigint[] {
  return Array(count).fill(1n)
}

function nest(depth: number): object {
  return depth === 0 ? {} : { inner: nest(depth - 1) }
}
