import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { parseDescriptor } from '../../../src/inspect/descriptors/parseDescriptor.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { measureBestBlockMs } from '../../chains/support/measureBestBlockMs.ts'
import { createContext, stranger, usdc } from '../support/stubContext.ts'
import { callVault, depositOf, describeVault, setOf, sourceOf, vault } from './support/descriptors.ts'

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
    ['that is larger than any', describeVault({ format: { intent: 'x'.repeat(200_000) } })],
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

  it.each([
    ['of 5 MB', describeVault({ format: { intent: 'x'.repeat(5_000_000) } })],
    [
      'of a hundred thousand fields',
      describeVault({ format: { intent: 'X', fields: Array(100_000).fill({}) } }),
    ],
    ['of five thousand levels', describeVault({ file: { metadata: nest(5_000) } })],
  ])('%s is refused before it can hold anything up for 50 ms', async (_, descriptor) => {
    const set = setOf(descriptor)
    const { longestMs } = await measureBestBlockMs(async () => {
      expect(parseDescriptor(set)).toBeUndefined()
    }, 5)
    expect(longestMs).toBeLessThan(50)
  })

  it('what refers to itself has no end, and is left at once', () => {
    const cyclic: Record<string, unknown> = describeVault({})
    cyclic.metadata = cyclic
    expect(parseDescriptor(setOf(cyclic))).toBeUndefined()
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

describe('its words are a stranger’s', () => {
  it('cleaned of what can’t be seen, cut, and one line each', async () => {
    const intent = `Safe\u202e\u0000\n ${'x'.repeat(1_000)}`
    const fields = [{ path: 'until', label: '\u200bUntil\n', format: 'raw' }]
    const answer = await read(
      describeVault({ format: { intent, fields }, file: { metadata: { owner: 'A\u202eB' } } }),
    )
    expect(answer).toMatchObject({ owner: 'AB', fields: [{ label: 'Until' }] })
    expect(answer?.status === 'fits' && answer.intent).toMatch(/^Safe x{200,295}$/)
  })

  it('no more than sixty rows, and the rest counted', async () => {
    const fields = Array.from({ length: 90 }, (_, index) => ({
      path: 'until',
      label: `Row ${index}`,
      format: 'raw',
    }))
    const answer = await read(describeVault({ format: { fields } }))
    expect(answer?.status === 'fits' && answer.fields).toHaveLength(61)
    expect(answer?.status === 'fits' && answer.fields.at(-1)).toEqual({ label: 'And more', value: '30' })
  })
})

function nest(depth: number): object {
  return depth === 0 ? {} : { inner: nest(depth - 1) }
}
