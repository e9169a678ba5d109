import { createTestClient, encodeFunctionData, erc20Abi, http } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { fetchReceipt, type Receipt } from '../../../src/chains/transactions/fetchReceipt.ts'
import { sendRawTransaction } from '../../../src/chains/transactions/sendRawTransaction.ts'
import { fetchExcessAllowances } from '../../../src/inspect/aftermath/fetchExcessAllowances.ts'
import type { BalanceChange } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { getAllowanceKey } from '../../../src/protocol/promised.ts'
import { connectAs, listTokens, refuse } from '../support/devnet.ts'

const { usdc } = inject('deployments')
const { rpc, account, send } = connectAs(0)
const spender = `0x${'5e'.repeat(20)}` as const
const key = getAllowanceKey({ asset: { type: 'erc20', address: usdc }, spender })
const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await anvil.snapshot()
})
afterEach(() => anvil.revert({ id: snapshot }))

const encodeApprove = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
const give = (amount: bigint) => send({ to: usdc, data: encodeApprove(amount) })

/** What a receipt left beyond an allowance of so many units. */
function compare(
  receipt: Receipt,
  said: bigint | undefined,
  o: { spent?: [said: bigint, really: bigint]; through?: typeof rpc } = {},
) {
  const [saidSpent, spent] = o.spent ?? [0n, 0n]
  return fetchExcessAllowances({
    ...{ rpc: o.through ?? rpc, account: account.address, receipt, tokens: listTokens() },
    promise: {
      promised: [left(saidSpent)],
      ...(said !== undefined && { promisedAllowances: [{ key, amount: toAmount(said) }] }),
    },
    received: [left(spent)],
  })
}

function left(amount: bigint): BalanceChange {
  const asset = { id: 'eip155:31337/erc20:0x', type: 'erc20', symbol: 'USDC', name: 'USDC', address: usdc }
  return { asset: asset as BalanceChange['asset'], amount: toAmount(-amount) }
}

describe('what others may take after a transaction', () => {
  it('is asked of what was said and of what is known from before, though no event tells of it', async () => {
    const receipt = { ...(await give(10n)), logs: [] }
    expect(await compare(receipt, 9n)).toMatchObject([{ amount: '10', promised: '9' }])
    expect(await compare(receipt, 10n)).toEqual([])
  })

  it('is asked of what is known from before, where nobody is named', async () => {
    const { abi, bytecode } = await compileContract('DevnetQuiet')
    const to = await createDeployer(inject('rpcUrl')).deploy({ abi, bytecode })
    const call = (functionName: string, args: readonly unknown[] = []) =>
      send({ to, data: encodeFunctionData({ abi, functionName, args }) })
    const earlier = [getAllowanceKey({ asset: { type: 'erc20', address: to }, spender })]
    await call('approve', [spender, 10n])
    const receipt = await call('raise')
    const ask = (known: readonly string[]) =>
      fetchExcessAllowances({
        ...{ rpc, account: account.address, receipt, tokens: listTokens(), earlier: known },
        ...{ promise: { promised: [], promisedAllowances: [] }, received: [] },
      })
    expect(await ask(earlier)).toMatchObject([{ spender: { address: spender }, unlimited: true }])
    expect(await ask([])).toEqual([])
    expect(await compare(await call('rest', [spender]), 9n)).toEqual([])
  })

  it('is more where it is a unit more than was said, and not where it is less', async () => {
    const receipt = await give(10n)
    expect(await compare(receipt, 9n)).toMatchObject([{ amount: '10', promised: '9', unlimited: false }])
    expect(await compare(receipt, 10n)).toEqual([])
    expect(await compare(receipt, 11n)).toEqual([])
  })

  it('is not compared where it is not known what was said', async () => {
    expect(await compare(await give(10n), undefined)).toEqual([])
  })

  it('is no more where less was used than was said, by as much', async () => {
    const receipt = await give(10n)
    expect(await compare(receipt, 4n, { spent: [96n, 90n] })).toEqual([])
    expect(await compare(receipt, 4n, { spent: [96n, 91n] })).toHaveLength(1)
    expect(await compare(receipt, 4n, { spent: [90n, 96n] })).toHaveLength(1)
  })

  it('is no more than all there is, however it is written', async () => {
    const receipt = await give(2n ** 256n - 1n)
    expect(await compare(receipt, 2n ** 160n - 1n)).toEqual([])
    expect(await compare(receipt, 2n ** 30n)).toMatchObject([{ unlimited: true }])
  })

  it('is what the chain says, where it was used since its event', async () => {
    const receipt = await give(10n)
    await anvil.mine({ blocks: 1 })
    const raised = { ...receipt, logs: receipt.logs.map((log) => ({ ...log, data: word(99n) })) }
    expect(await compare(raised, 10n)).toEqual([])
    // A node that has forgotten the block leaves the event alone to go by.
    expect(await compare(raised, 10n, { through: refuse(rpc, 'eth_call') })).toMatchObject([{ amount: '99' }])
  })

  it('is told from what another transaction in the same block left', async () => {
    const nonce = Number(await rpc.request('eth_getTransactionCount', [account.address, 'latest']))
    const sign = (amount: bigint, index: number) =>
      account.signTransaction({
        ...{ type: 'eip1559', chainId: 31337, to: usdc, data: encodeApprove(amount), gas: 80_000n },
        ...{ nonce: nonce + index, maxFeePerGas: 5_000_000_000n, maxPriorityFeePerGas: 1n },
      })
    await anvil.setAutomine(false)
    try {
      const hashes = [
        await sendRawTransaction(rpc, await sign(5n, 0)),
        await sendRawTransaction(rpc, await sign(9n, 1)),
      ]
      await anvil.mine({ blocks: 1 })
      const [first, second] = await Promise.all(
        hashes.map((hash) => vi.waitUntil(() => fetchReceipt(rpc, hash), { timeout: 10_000 })),
      )
      if (!first || !second) throw new Error('Both should be in a block')
      expect(first.blockNumber).toBe(second.blockNumber)
      expect(await compare(first, 5n)).toEqual([])
      expect(await compare(second, 5n)).toMatchObject([{ amount: '9', promised: '5' }])
    } finally {
      await anvil.setAutomine(true)
    }
  })
})

function word(value: bigint): `0x${string}` {
  return `0x${value.toString(16).padStart(64, '0')}`
}
