import { encodeFunctionData, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { createContext, createNode, me, stranger, usdc } from '../support/stubContext.ts'
import {
  callVault,
  depositOf,
  describeVault,
  setOf,
  sourceOf,
  vault,
  vaultAbi,
} from './support/descriptors.ts'

const deposit = callVault(depositOf(usdc))
const vaultRun = toFunctionSelector('run(address,bytes)').slice(2)

function read(descriptor: unknown, call = deposit) {
  return describeCall({ ...createContext(), descriptors: sourceOf(setOf(descriptor)) }, call)
}

describe('a call is described by the descriptor of its contract (ERC-7730)', () => {
  it('with its intent, and each field as the descriptor formats it', async () => {
    expect(await read(describeVault({}))).toEqual({
      status: 'fits',
      owner: 'Example Vaults',
      intent: 'Deposit',
      fields: [
        { label: 'Amount', value: '250 USDC' },
        { label: 'Locked until', value: 'Tue, 01 Jan 2030 00:00:00 GMT' },
      ],
      attested: false,
    })
  })

  it('with the fields set into the sentence, where the descriptor has one', async () => {
    const format = { interpolatedIntent: 'Deposit {amount} until {until}' }
    expect(await read(describeVault({ format }))).toMatchObject({
      intent: 'Deposit 250 USDC until Tue, 01 Jan 2030 00:00:00 GMT',
    })
  })

  it('with the plain intent, where the sentence names a field that is not always shown', async () => {
    expect(await read(describeVault({ format: { interpolatedIntent: 'Deposit {token}' } }))).toMatchObject({
      intent: 'Deposit',
    })
  })

  it('by what it includes, with its own fields over those', async () => {
    const set = {
      'registry/example/calldata-Vault.json': {
        includes: 'common-Vault.json',
        context: { contract: { deployments: [{ chainId: 1, address: vault }] } },
      },
      'registry/example/common-Vault.json': describeVault({ context: {} }),
    }
    const o = { ...createContext(), descriptors: sourceOf(set) }
    expect(await describeCall(o, deposit)).toMatchObject({ status: 'fits', intent: 'Deposit' })
  })

  it('with enums, units, durations and constants', async () => {
    const call = callVault(
      encodeFunctionData({ abi: vaultAbi, functionName: 'pick', args: [2, 1234n, 3_725] }),
    )
    const formats = {
      'pick(uint8 mode,uint256 share,uint32 seconds_)': {
        intent: 'Choose',
        fields: [
          { path: 'mode', label: 'Rate', format: 'enum', params: { $ref: '$.metadata.enums.rates' } },
          { path: 'share', label: 'Share', format: 'unit', params: { base: '%', decimals: 2 } },
          { path: 'seconds_', label: 'For', format: 'duration' },
          { value: 'Pool 7', label: 'Where', format: 'raw' },
        ],
      },
    }
    const file = { metadata: { owner: 'Example Vaults', enums: { rates: { 1: 'Stable', 2: 'Variable' } } } }
    expect(await read(describeVault({ formats, file }), call)).toMatchObject({
      fields: [
        { label: 'Rate', value: 'Variable' },
        { label: 'Share', value: '12.34 %' },
        { label: 'For', value: '01:02:05' },
        { label: 'Where', value: 'Pool 7' },
      ],
    })
  })

  it('with a row for each of a list, and none left out', async () => {
    const args = [
      [me, stranger],
      [1_000_000n, 2_000_000n],
    ] as const
    const call = callVault(encodeFunctionData({ abi: vaultAbi, functionName: 'many', args }))
    const formats = {
      'many(address[] recipients,uint256[] amounts)': {
        intent: 'Pay',
        fields: [
          { path: 'amounts.[]', label: 'Amount', format: 'tokenAmount', params: { token: usdc } },
          { path: 'recipients.[]', label: 'To', format: 'addressName' },
        ],
      },
    }
    const answer = await read(describeVault({ formats }), call)
    expect(answer).toMatchObject({
      fields: [
        { label: 'Amount', value: '1 USDC' },
        { label: 'Amount 2', value: '2 USDC' },
        { label: 'To', value: expect.stringMatching(/^your account 0xA1A1/) },
        { label: 'To 2', value: expect.stringMatching(/^0xb2b2/i) },
      ],
    })
  })

  it('and a call within it by the descriptor of that call’s contract', async () => {
    const inner = `0x${'dd'.repeat(20)}` as const
    const data = encodeFunctionData({ abi: vaultAbi, functionName: 'run', args: [inner, depositOf(usdc)] })
    const outer = describeVault({
      formats: {
        'run(address target,bytes data)': {
          intent: 'Run',
          fields: [{ path: 'data', label: 'Call', format: 'calldata', params: { calleePath: 'target' } }],
        },
      },
    })
    const of = describeVault({ context: { contract: { deployments: [{ chainId: 1, address: inner }] } } })
    const answer = await describeCall(
      { ...createContext(), descriptors: sourceOf(setOf(outer), setOf(of)) },
      callVault(data),
    )
    expect(answer).toMatchObject({
      fields: [{ label: 'Call', value: expect.stringMatching(/^Deposit Amount 250 USDC/) }],
    })
  })

  it('and a call within it on another chain as bytes: the contract there is another', async () => {
    const data = encodeFunctionData({ abi: vaultAbi, functionName: 'run', args: [vault, depositOf(usdc)] })
    const field = { path: 'data', label: 'Call', format: 'calldata' }
    const run = { intent: 'Run', fields: [{ ...field, params: { calleePath: 'target', chainId: 10 } }] }
    const { display } = describeVault({}) as { display: { formats: object } }
    const formats = { ...display.formats, 'run(address target,bytes data)': run }
    expect(await read(describeVault({ formats }), callVault(data))).toMatchObject({
      fields: [{ label: 'Call', value: depositOf(usdc) }],
    })
  })
})

describe('what stands after the arguments of a call', () => {
  const mark = 'd1f115cb'
  const followedBy = (tail: string) => callVault(`${depositOf(usdc)}${tail}`)

  it('does not keep it from being described, and has a row of its own', async () => {
    const { fields } = (await read(describeVault({}), deposit)) as { fields: object[] }
    expect(await read(describeVault({}), followedBy(mark))).toMatchObject({
      status: 'fits',
      fields: [...fields, { label: 'Not described', value: `4 bytes more: 0x${mark}` }],
    })
  })

  it('is shown beside a row of the same name', async () => {
    const format = { fields: [{ path: 'amount', label: 'Not described', format: 'raw' }] }
    expect(await read(describeVault({ format }), followedBy('ff'.repeat(65)))).toMatchObject({
      fields: [
        { label: 'Not described', value: '250000000' },
        { label: 'Not described *', value: `65 bytes more: 0x${'ff'.repeat(64)}…` },
      ],
    })
  })

  it('is not guessed at, where the arguments are not written as encoders write them', async () => {
    const pad = '0'.repeat(64)
    // The bytes of the call within begin a word late, so that a word of the arguments is read by nobody.
    const data = `0x${vaultRun}${'dd'.repeat(20).padStart(64, '0')}${'60'.padStart(64, '0')}${pad}${pad}${mark}`
    const formats = { 'run(address target,bytes data)': { intent: 'Run', fields: [] } }
    expect(await read(describeVault({ formats }), callVault(data as `0x${string}`))).toMatchObject({
      status: 'unfit',
    })
  })
})

describe('a token is named by the chain, not by the descriptor', () => {
  it('so that a token nobody knows has its amount raw', async () => {
    const file = {
      metadata: { owner: 'Example Vaults', token: { ticker: 'USDC', name: 'USD Coin', decimals: 6 } },
    }
    const answer = await read(describeVault({ file }), callVault(depositOf(vault)))
    expect(answer).toMatchObject({ fields: [{ value: '250000000 of an unknown token' }, {}] })
  })

  it('and asked for once, however many fields name it', async () => {
    const asked: unknown[] = []
    const eth_call = (params: readonly unknown[]) => {
      asked.push(params)
      return '0x'
    }
    const field = { path: 'amount', label: 'Amount', format: 'tokenAmount', params: { tokenPath: 'token' } }
    const count = async (fields: readonly object[]) => {
      asked.length = 0
      const o = {
        ...createContext({ rpc: createNode({ eth_call }) }),
        descriptors: sourceOf(setOf(describeVault({ format: { fields } }))),
      }
      await describeCall(o, callVault(depositOf(vault)))
      return asked.length
    }
    const once = await count([field])
    expect(once).toBeGreaterThan(0)
    expect(await count([field, field, field])).toBe(once)
  })

  it('and its decimals are the contract’s own', async () => {
    const rpc = createNode({ eth_call: () => Promise.reject(new TypeError('never asked for USDC')) })
    const o = { ...createContext({ rpc }), descriptors: sourceOf(setOf(describeVault({}))) }
    expect(await describeCall(o, deposit)).toMatchObject({ fields: [{ value: '250 USDC' }, {}] })
  })
})
