import { createTestClient, http } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { findDelegate } from '../../../src/chains/delegates/knownDelegates.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { encodeBatch } from '../../../src/defi/batch/encodeBatch.ts'
import { estimateBatchGas } from '../../../src/defi/batch/estimateBatchGas.ts'
import { fetchAtomicity } from '../../../src/defi/batch/fetchAtomicity.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { connectAs } from '../../inspect/support/devnet.ts'

const { simple7702Account, multicall3 } = inject('deployments')
const { rpc, account } = connectAs(6)
const chain = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
const follow = (delegate: string) =>
  chain.setCode({ address: account.address, bytecode: `0xef0100${delegate.slice(2).toLowerCase()}` })

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
})
afterEach(() => chain.revert({ id: snapshot }))

describe('whether an account can do several things in one transaction', () => {
  it('is “ready” for one that follows nobody: the known contract stands there, byte for byte as published', async () => {
    expect(await fetchAtomicity(rpc, account.address)).toMatchObject({
      status: 'ready',
      name: 'Simple7702Account',
      delegate: simple7702Account.toLowerCase(),
    })
  })

  it('is “supported” for one that follows it', async () => {
    await follow(simple7702Account)
    expect(await fetchAtomicity(rpc, account.address)).toMatchObject({ status: 'supported' })
  })

  it('is “unsupported” for one that follows anybody else, who is named', async () => {
    await follow(multicall3)
    expect(await fetchAtomicity(rpc, account.address)).toEqual({
      status: 'unsupported',
      stranger: multicall3.toLowerCase(),
    })
  })

  it('is “unsupported” where other code stands at the known address, followed or not', async () => {
    await chain.setCode({ address: simple7702Account, bytecode: '0x6001' })
    expect(await fetchAtomicity(rpc, account.address)).toEqual({ status: 'unsupported' })
    await follow(simple7702Account)
    expect(await fetchAtomicity(rpc, account.address)).toEqual({
      status: 'unsupported',
      stranger: simple7702Account.toLowerCase(),
    })
  })
})

describe('the gas of a batch', () => {
  const to = `0x${'5e'.repeat(20)}` as const
  const pay = { to, value: toAmount(1n), data: '0x' as const }

  it('is asked for as if the account followed the code, with room for the delegation', async () => {
    const atomicity = await fetchAtomicity(rpc, account.address)
    if (atomicity.status === 'unsupported') throw new Error('It is ready')
    const { delegate, code } = atomicity
    const upgrading = await estimateBatchGas(rpc, encodeBatch(account.address, [pay, pay], delegate), code)
    await follow(simple7702Account)
    const plain = await estimateBatchGas(rpc, encodeBatch(account.address, [pay, pay]), undefined)
    expect(plain).toBeGreaterThan(50_000n)
    expect(upgrading).toBeGreaterThanOrEqual(plain + 25_000n)
  })

  it('is not made up for a batch that fails', async () => {
    const { code } = (await fetchAtomicity(rpc, account.address)) as { code: `0x${string}` }
    const delegate = findDelegate(devnet.id)?.address
    const tooMuch = { ...pay, value: toAmount(10n ** 30n) }
    const batch = encodeBatch(account.address, [pay, tooMuch], delegate)
    await expect(estimateBatchGas(rpc, batch, code)).rejects.toMatchObject({ code: -32003 })
  })
})
