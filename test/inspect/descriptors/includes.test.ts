import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { createContext, usdc } from '../support/stubContext.ts'
import { callVault, depositOf, describeVault, sourceOf, vault } from './support/descriptors.ts'

const key = 'deposit(address token,uint256 amount,uint64 until)'
const deployments = [{ chainId: 1, address: vault }]

async function read(own: object, base: object = {}) {
  const set = {
    'registry/a/calldata-Vault.json': { includes: '../common/Vault.json', ...own },
    'registry/common/Vault.json': { ...describeVault({ context: {} }), ...base },
  }
  return describeCall({ ...createContext(), descriptors: sourceOf(set) }, callVault(depositOf(usdc, 7n)))
}
const withFields = (fields: readonly object[], intent?: string) => ({
  context: { contract: { deployments } },
  display: { formats: { [key]: { ...(intent !== undefined && { intent }), fields } } },
})

describe('a descriptor and what it includes (ERC-7730)', () => {
  it('are one, in which the including file has the last word', async () => {
    expect(await read(withFields([], 'Lock'))).toMatchObject({ intent: 'Lock', owner: 'Example Vaults' })
  })

  it('share their rows by path: parameters are set over, new paths come after', async () => {
    const fields = [
      { path: 'amount', params: { threshold: '0x5', message: 'All' } },
      { path: 'token', label: 'Token', format: 'tokenTicker' },
    ]
    expect(await read(withFields(fields))).toMatchObject({
      fields: [
        { label: 'Amount', value: 'All USDC' },
        { label: 'Locked until', value: 'Tue, 01 Jan 2030 00:00:00 GMT' },
        { label: 'Token', value: 'USDC' },
      ],
    })
  })

  it('bind what is included to the places that the including file names, and to no others', async () => {
    expect(await read(withFields([]))).toMatchObject({ status: 'fits' })
    expect(
      await read({ context: { contract: { deployments: [{ chainId: 10, address: vault }] } } }),
    ).toBeUndefined()
    expect(await read({})).toBeUndefined()
  })

  it('are read by the same rules: what is included may be of no newer major version', async () => {
    expect(await read(withFields([]), { $schema: 'x/erc7730-v3.schema.json' })).toBeUndefined()
  })
})
