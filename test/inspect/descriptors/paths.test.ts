import { describe, expect, it } from 'vitest'
import { dai, me, stranger, usdc } from '../support/stubContext.ts'
import { vault } from './support/descriptors.ts'
import { renderRows } from './support/renderCall.ts'

const raw = (path: string, label = path) => ({ path, label, format: 'raw' })

describe('a path of a descriptor (ERC-7730)', () => {
  const key = 'act((address token,uint256[] amounts) order,bytes data)'
  const order = { token: usdc, amounts: [1n, 2n, 3n, 4n] }
  const read = (fields: readonly object[], given = {}) =>
    renderRows({ key, args: [order, '0x0102030405'], fields, ...given })

  it('leads to a field, named from the root or from where it stands', async () => {
    expect(await read([raw('#.order.amounts.[0]', 'A'), raw('order.amounts.[1]', 'B')])).toEqual([
      'A: 1',
      'B: 2',
    ])
  })

  it.each([
    ['[-1]', ['A: 4']],
    ['[]', ['A: 1', 'A 2: 2', 'A 3: 3', 'A 4: 4']],
    ['[1:3]', ['A: 2', 'A 2: 3']],
    ['[:1]', ['A: 1']],
    ['[-2:]', ['A: 3', 'A 2: 4']],
  ])('of a list takes %s', async (selector, rows) => {
    expect(await read([raw(`order.amounts.${selector}`, 'A')])).toEqual(rows)
  })

  it.each([
    ['[0:2]', '0x0102'],
    ['[:1]', '0x01'],
    ['[-2:]', '0x0405'],
  ])('of bytes takes those of the slice %s alone', async (slice, value) => {
    expect(await read([raw(`data.${slice}`, 'D')])).toEqual([`D: ${value}`])
  })

  it.each(['order.amounts.[0:4:2]', 'order.amounts.[?(@>1)]', 'order.missing', 'order.amounts.[9]'])(
    'that is none, %s, leaves the request undescribed',
    async (path) => {
      expect(await read([raw(path)])).not.toContain('1')
      expect(await read([raw(path)])).toBe('unfit')
    },
  )

  it('into the transaction reads sender, target, value and chain', async () => {
    const fields = [
      { path: '@.from', label: 'From', format: 'addressName' },
      { path: '@.to', label: 'To', format: 'addressName' },
      { path: '@.value', label: 'Value', format: 'amount' },
      raw('@.chainId', 'Chain'),
    ]
    expect(await read(fields, { call: { value: 10n ** 17n } })).toEqual([
      expect.stringMatching(/^From: your account 0xA1/),
      expect.stringMatching(new RegExp(`^To: ${vault}`, 'i')),
      'Value: 0.1 ETH',
      'Chain: 1',
    ])
  })

  it('into the file reads constants, and maps by what the request says', async () => {
    const token = { map: '$.metadata.maps.underlying', keyPath: '@.chainId' }
    const amount = (params: object) => ({
      path: 'order.amounts.[0]',
      label: 'A',
      format: 'tokenAmount',
      params,
    })
    const metadata = (values: object) => ({
      metadata: { constants: { coin: dai }, maps: { underlying: { $keyType: 'Chain ID', values } } },
    })
    expect(await read([amount({ token: '$.metadata.constants.coin' })], { file: metadata({}) })).toEqual([
      'A: 0.000000000000000001 DAI',
    ])
    expect(await read([amount({ token })], { file: metadata({ 1: usdc }) })).toEqual(['A: 0.000001 USDC'])
  })

  it('into a map that has nothing for this request makes the descriptor none for it', async () => {
    const token = { map: '$.metadata.maps.underlying', keyPath: '@.chainId' }
    const file = { metadata: { maps: { underlying: { values: { 10: usdc } } } } }
    const fields = [{ path: 'order.amounts.[0]', label: 'A', format: 'tokenAmount', params: { token } }]
    expect(await read(fields, { file })).toBe('unfit')
  })

  it('of a token may be a slice of bytes', async () => {
    const packed = `${usdc}0001f4${dai.slice(2)}`
    const fields = [
      { path: 'x', label: 'Pay', format: 'tokenAmount', params: { tokenPath: 'path.[0:20]' } },
      { path: 'x', label: 'Get', format: 'tokenAmount', params: { tokenPath: 'path.[-20:]' } },
    ]
    expect(
      await renderRows({ key: 'swap(bytes path,uint256 x)', args: [packed, 10n ** 18n], fields }),
    ).toEqual(['Pay: 1000000000000 USDC', 'Get: 1 DAI'])
  })
})

describe('lists and groups', () => {
  const key = 'pay(address[] to,uint256[] amounts,address[] tokens)'
  const read = (fields: readonly object[], tokens: readonly string[] = [usdc, dai], given = {}) =>
    renderRows({ key, args: [[me, stranger], [1_000_000n, 10n ** 18n], tokens], fields, ...given })
  const amounts = {
    path: 'amounts.[]',
    label: 'Amount',
    format: 'tokenAmount',
    params: { tokenPath: 'tokens.[]' },
  }
  const names = { path: 'to.[]', label: 'To', format: 'raw' }

  it('take the parameter at the same place of its list', async () => {
    expect(await read([amounts])).toEqual(['Amount: 1 USDC', 'Amount 2: 1 DAI'])
  })

  it('whose parameters have too few places fit nothing', async () => {
    expect(await read([amounts], [usdc])).toBe('unfit')
  })

  it('stand one list after the other, or an element of each at a time', async () => {
    const orderOf = (rows: readonly string[] | string) => [...rows].map((row) => row.slice(0, 2)).join(' ')
    expect(orderOf(await read([{ label: 'All', fields: [amounts, names] }]))).toBe('Am Am To To')
    const bundled = { label: 'All', iteration: 'bundled', fields: [amounts, names] }
    expect(orderOf(await read([bundled]))).toBe('Am To Am To')
  })

  it('of different lengths can’t be bundled', async () => {
    const bundled = {
      iteration: 'bundled',
      fields: [names, { path: 'tokens.[]', label: 'T', format: 'raw' }],
    }
    expect(await read([bundled], [usdc])).toBe('unfit')
  })

  it('of a path put it before those of their fields, in the order of the descriptor', async () => {
    const fields = [{ path: 'order', fields: [raw('b'), raw('a')] }]
    expect(await renderRows({ key: 'act((uint8 a,uint8 b) order)', args: [{ a: 1, b: 2 }], fields })).toEqual(
      ['b: 2', 'a: 1'],
    )
  })

  it('say the number of an element before it, where the descriptor has words for it', async () => {
    expect(await read([{ ...names, separator: 'Payee {index}' }])).toEqual([
      expect.stringMatching(/^Payee 0 To: /),
      expect.stringMatching(/^Payee 1 To: /),
    ])
  })

  it('without elements have no row', async () => {
    expect(await renderRows({ key: 'act(uint8[] x)', args: [[]], fields: [raw('x.[]')] })).toEqual([])
  })
})

describe('what is shown', () => {
  const read = (fields: readonly object[], given = {}) =>
    renderRows({ key: 'act(uint8 a,uint8 b)', args: [1, 2], fields, ...given })

  it.each([
    ['always', 'always', ['a: 1', 'b: 2']],
    ['at will', 'optional', ['a: 1', 'b: 2']],
    ['never', 'never', ['b: 2']],
    ['unless it is what it is', { ifNotIn: [1] }, ['b: 2']],
    ['unless it is what it is not', { ifNotIn: [7] }, ['a: 1', 'b: 2']],
    ['unless it is as it must be', { mustMatch: [1, 3] }, ['b: 2']],
    ['unless it is as it must be, and is not', { mustMatch: [3] }, 'unfit'],
  ])('of a field that is visible %s', async (_, visible, rows) => {
    expect(await read([{ ...raw('a'), visible }, raw('b')])).toEqual(rows)
  })

  it('of a definition that the file has once, with what a field sets anew over it', async () => {
    const definitions = { share: { label: 'Share', format: 'unit', params: { base: '%', decimals: 1 } } }
    const $ref = '$.display.definitions.share'
    const fields = [
      { path: 'a', $ref },
      { path: 'b', $ref, params: { decimals: 0 } },
    ]
    expect(await read(fields, { display: { definitions } })).toEqual(['Share: 0.1 %', 'Share 2: 2 %'])
  })

  it('never of what is internal to the file', async () => {
    expect(await read([{ ...raw('a'), $id: 'internal' }], { format: { $id: 'inner' } })).toEqual(['a: 1'])
  })

  it.each([
    ['path and value', { path: 'a', value: '7', label: 'A', format: 'raw' }],
    [
      'a token and a path to it',
      { ...raw('a'), format: 'tokenAmount', params: { token: usdc, tokenPath: 'a' } },
    ],
    ['two rules of visibility', { ...raw('a'), visible: { ifNotIn: [1], mustMatch: [1] } }],
  ])('of a field that has both %s: nothing', async (_, field) => {
    expect(await read([field])).toBe('unfit')
  })
})
