import { getAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { createContext, me, usdc } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'
import { depositOf, describeVault, setOf, sourceOf, vault } from './support/descriptors.ts'

const order = createTypedData({
  domain: { name: 'Vault', version: '1', chainId: 1, verifyingContract: vault },
  primaryType: 'Order',
  types: { Order: ['address token', 'uint256 amount', 'uint256 expiry'] },
  message: { token: usdc, amount: '250000000', expiry: '1893456000' },
})

function describeOrder(given: { eip712?: object; key?: string; also?: readonly object[] }) {
  return {
    context: { eip712: given.eip712 ?? { deployments: [{ chainId: 1, address: vault }] } },
    metadata: { owner: 'Example Vaults' },
    display: {
      formats: {
        [given.key ?? 'Order(address token,uint256 amount,uint256 expiry)']: {
          intent: 'Sell',
          fields: [
            { path: 'amount', label: 'Sell', format: 'tokenAmount', params: { tokenPath: 'token' } },
            { path: 'expiry', label: 'Until', format: 'date', params: { encoding: 'timestamp' } },
            ...(given.also ?? []),
          ],
        },
      },
    },
  }
}

async function explain(descriptor: object) {
  const descriptors = sourceOf(setOf(descriptor))
  return explainTypedData({ ...createContext({ descriptors }), json: JSON.stringify(order), address: me })
}

describe('typed data is described by the descriptor of the contract in its domain (ERC-7730)', () => {
  it('in words that are said to be the contract’s own, beside every field that is hashed', async () => {
    const { description, sentences, fields } = await explain(describeOrder({}))
    expect(description).toMatchObject({
      status: 'fits',
      intent: 'Sell',
      fields: [
        { label: 'Sell', value: '250 USDC' },
        { label: 'Until', value: 'Tue, 01 Jan 2030 00:00:00 GMT' },
      ],
    })
    expect(sentences).toEqual(['Example Vaults calls this “Sell”. The wallet can’t check those words.'])
    expect(fields).toHaveLength(3)
  })

  it('with the signer where it asks for whom it is signed by', async () => {
    const also = [{ path: '@.from', label: 'Seller', format: 'raw' }]
    const { description } = await explain(describeOrder({ also }))
    expect(description).toMatchObject({
      fields: [{ label: 'Sell' }, { label: 'Until' }, { label: 'Seller', value: getAddress(me) }],
    })
  })

  it.each([
    ['another chain', { deployments: [{ chainId: 10, address: vault }] }],
    ['another contract', { deployments: [{ chainId: 1, address: usdc }] }],
    [
      'another domain',
      { deployments: [{ chainId: 1, address: vault }], domain: { name: 'Vault', version: '2' } },
    ],
    [
      'another domain separator',
      { deployments: [{ chainId: 1, address: vault }], domainSeparator: `0x${'00'.repeat(32)}` },
    ],
    ['no contract', {}],
  ])('not by one that is bound to %s', async (_, eip712) => {
    expect((await explain(describeOrder({ eip712 }))).description).toBeUndefined()
  })

  it('not by one of another type under the same name', async () => {
    const key = 'Order(address token,uint256 amount,uint64 expiry)'
    const { description, sentences } = await explain(describeOrder({ key }))
    expect(description).toBeUndefined()
    expect(sentences[0]).toMatch(/^You sign a “Order” for “Vault”/)
  })
})

describe('a call within typed data', () => {
  const target = `0x${'dd'.repeat(20)}` as const
  const describeRun = {
    context: { eip712: { deployments: [{ chainId: 1, address: vault }] } },
    metadata: { owner: 'Example Vaults' },
    display: {
      formats: {
        'Run(address target,bytes data)': {
          intent: 'Run',
          fields: [{ path: 'data', label: 'Call', format: 'calldata', params: { calleePath: 'target' } }],
        },
      },
    },
  }
  const readRun = async (data: string) => {
    const json = createTypedData({
      domain: { name: 'Vault', version: '1', chainId: 1, verifyingContract: vault },
      primaryType: 'Run',
      types: { Run: ['address target', 'bytes data'] },
      message: { target, data },
    })
    const of = describeVault({ context: { contract: { deployments: [{ chainId: 1, address: target }] } } })
    const descriptors = sourceOf(setOf(describeRun), setOf(of))
    const o = { ...createContext({ descriptors }), json: JSON.stringify(json), address: me }
    return (await explainTypedData(o)).description
  }

  it('is described by the descriptor of that call’s contract', async () => {
    expect(await readRun(depositOf(usdc))).toMatchObject({
      status: 'fits',
      fields: [{ label: 'Call', value: expect.stringMatching(/^Deposit Amount 250 USDC/) }],
    })
  })

  it.each(['0x', '0x12345678'])('that nothing describes, %s, is shown as bytes', async (data) => {
    expect(await readRun(data)).toMatchObject({ status: 'fits', fields: [{ label: 'Call', value: data }] })
  })
})

describe('typed data with a list longer than a descriptor can be filled in with', () => {
  const json = JSON.stringify(
    createTypedData({
      domain: { name: 'Vault', version: '1', chainId: 1, verifyingContract: vault },
      primaryType: 'Order',
      types: { Order: ['uint256[] ids'] },
      message: { ids: Array(1_500).fill('7') },
    }),
  )
  const read = async (key: string) => {
    const fields = [{ path: 'ids.[]', label: 'Id', format: 'raw' }]
    const display = { formats: { [key]: { intent: 'Sell', fields } } }
    const descriptors = sourceOf(setOf({ ...describeOrder({}), display }))
    return explainTypedData({ ...createContext({ descriptors }), json, address: me })
  }

  it('is said to be too long, where the descriptor is its own', async () => {
    const { description, sentences } = await read('Order(uint256[] ids)')
    expect(description).toEqual({ status: 'tooLong', owner: 'Example Vaults' })
    expect(sentences).toContain(
      'Example Vaults has published how to read its requests, and this one is too long to be read that way here.',
    )
  })

  it('is said nothing of by the descriptor of another type', async () => {
    expect((await read('Order(uint128[] ids)')).description).toBeUndefined()
  })
})
